-- Institutions that a county lets care for people who choose to live in one.
CREATE TABLE care_institution (
    county_code int  NOT NULL,
    id          uuid NOT NULL,
    name        text NOT NULL,
    kind        text NOT NULL,
    beds        int  NOT NULL,
    licence     text NOT NULL,
    contact     text NOT NULL,
    phone       text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    version     int  NOT NULL,
    CONSTRAINT care_institution_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT care_institution_kind_check CHECK (kind IN ('SUPPORT_HOME', 'WELFARE_HOME', 'CHILDREN_HOME', 'NURSING_HOME', 'DISABLED_HOME')),
    CONSTRAINT care_institution_beds_check CHECK (beds BETWEEN 1 AND 10000),
    CONSTRAINT care_institution_days_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

ALTER TABLE care_institution ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_institution FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON care_institution USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE DELETE, TRUNCATE ON care_institution FROM ${app_role};

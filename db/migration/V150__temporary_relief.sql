-- Temporary assistance that was granted: one row for a case, whether it was paid first or confirmed after a full file.
CREATE TABLE temporary_relief (
    county_code      int         NOT NULL,
    township_code    int         NOT NULL,
    id               uuid        NOT NULL,
    application_id   uuid        NOT NULL,
    case_number      text        NOT NULL,
    variant          text        NOT NULL,
    incident_kind    text        NOT NULL,
    incident_on      date        NOT NULL,
    applicant_name   text        NOT NULL,
    member_count     int         NOT NULL,
    need_fen         bigint,
    amount_fen       bigint      NOT NULL,
    method           text        NOT NULL,
    goods            text,
    decision_level   text        NOT NULL,
    approval_number  text,
    approval_on      date,
    granted_on       date        NOT NULL,
    granted_at       timestamptz NOT NULL,
    granted_by       text        NOT NULL,
    granted_name     text        NOT NULL,
    CONSTRAINT temporary_relief_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT temporary_relief_case_key UNIQUE (county_code, application_id),
    CONSTRAINT temporary_relief_case_fkey FOREIGN KEY (county_code, application_id) REFERENCES application (county_code, id),
    CONSTRAINT temporary_relief_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT temporary_relief_variant_check CHECK (variant IN ('SMALL_QUICK', 'ORDINARY')),
    CONSTRAINT temporary_relief_method_check CHECK (method IN ('CASH', 'TRANSFER', 'GOODS') AND (method = 'GOODS') = (goods IS NOT NULL)),
    CONSTRAINT temporary_relief_level_check CHECK (decision_level IN ('TOWNSHIP', 'COUNTY', 'COUNTY_GOVERNMENT')),
    CONSTRAINT temporary_relief_approval_check CHECK (
        (decision_level = 'COUNTY_GOVERNMENT') = (approval_number IS NOT NULL) AND (approval_number IS NULL) = (approval_on IS NULL)),
    CONSTRAINT temporary_relief_amounts_check CHECK (amount_fen > 0 AND need_fen >= 0 AND member_count > 0)
);
CREATE INDEX temporary_relief_day_idx ON temporary_relief (county_code, granted_on, id);

ALTER TABLE temporary_relief ENABLE ROW LEVEL SECURITY;
ALTER TABLE temporary_relief FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON temporary_relief
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON temporary_relief FROM ${app_role};

-- A household of one township, from a day on.
CREATE TABLE household (
    county_code   int  NOT NULL,
    township_code int  NOT NULL,
    id            uuid NOT NULL,
    residence     text NOT NULL CONSTRAINT household_residence_check CHECK (residence IN ('URBAN', 'RURAL')),
    valid_from    date NOT NULL,
    valid_to      date NULL,
    version       int  NOT NULL,
    CONSTRAINT household_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT household_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT household_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
ALTER TABLE household ENABLE ROW LEVEL SECURITY;
ALTER TABLE household FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON household USING (in_scope(county_code, township_code)) WITH CHECK (in_scope(county_code, township_code));

-- Who lived in a household, as what, from when to when; a person lives in one household at a time.
CREATE TABLE household_member (
    county_code   int  NOT NULL,
    township_code int  NOT NULL,
    id            uuid NOT NULL,
    household_id  uuid NOT NULL,
    person_id     uuid NOT NULL,
    kinship       text NOT NULL CONSTRAINT household_member_kinship_check CHECK
                  (kinship IN ('HEAD', 'SPOUSE', 'CHILD', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER')),
    valid_from    date NOT NULL,
    valid_to      date NULL,
    CONSTRAINT household_member_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT household_member_household_fkey FOREIGN KEY (county_code, household_id) REFERENCES household (county_code, id),
    CONSTRAINT household_member_person_fkey FOREIGN KEY (county_code, person_id) REFERENCES person (county_code, id),
    CONSTRAINT household_member_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE UNIQUE INDEX household_member_current_key ON household_member (county_code, person_id) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX household_member_head_key ON household_member (county_code, household_id) WHERE valid_to IS NULL AND kinship = 'HEAD';
CREATE INDEX household_member_household_idx ON household_member (county_code, household_id);
ALTER TABLE household_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE household_member FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON household_member USING (in_scope(county_code, township_code)) WITH CHECK (in_scope(county_code, township_code));

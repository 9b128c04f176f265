-- Who is in the latest facts of a case: for lists, searches and the award that follows. Rewritten with each version.
CREATE TABLE application_member (
    county_code    int     NOT NULL,
    township_code  int     NOT NULL,
    id             uuid    NOT NULL,
    application_id uuid    NOT NULL,
    ref            text    NOT NULL,
    position       int     NOT NULL,
    name           text    NOT NULL,
    relation       text    NOT NULL,
    birth_date     date    NOT NULL,
    id_hash        bytea,
    id_masked      text,
    person_county  int,
    person_id      uuid,
    CONSTRAINT application_member_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT application_member_ref_key UNIQUE (county_code, application_id, ref),
    CONSTRAINT application_member_id_key UNIQUE (county_code, application_id, id_hash),
    CONSTRAINT application_member_case_fkey FOREIGN KEY (county_code, application_id) REFERENCES application (county_code, id),
    CONSTRAINT application_member_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT application_member_person_check CHECK ((person_county IS NULL) = (person_id IS NULL))
);

CREATE INDEX application_member_hash_idx ON application_member (county_code, id_hash);
CREATE INDEX application_member_person_idx ON application_member (county_code, person_id);

ALTER TABLE application_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_member FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON application_member
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));

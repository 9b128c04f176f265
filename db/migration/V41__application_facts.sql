-- Every version of what a family said. The document holds masked numbers; the whole ones are in identity, encrypted as one value.
CREATE TABLE application_facts (
    county_code    int         NOT NULL,
    township_code  int         NOT NULL,
    id             uuid        NOT NULL,
    application_id uuid        NOT NULL,
    number         int         NOT NULL,
    facts          jsonb       NOT NULL,
    identity       bytea       NOT NULL,
    complete       boolean     NOT NULL,
    saved_by       text        NOT NULL,
    saved_name     text        NOT NULL,
    saved_at       timestamptz NOT NULL,
    action         text        NOT NULL,
    CONSTRAINT application_facts_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT application_facts_number_key UNIQUE (county_code, application_id, number),
    CONSTRAINT application_facts_case_fkey FOREIGN KEY (county_code, application_id) REFERENCES application (county_code, id),
    CONSTRAINT application_facts_township_check CHECK (township_code / 1000 = county_code)
);

ALTER TABLE application_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_facts FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON application_facts
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON application_facts FROM ${app_role};

-- One row for each action: who, when, from, to, why, on which facts; data holds what the action carried, such as a visit.
CREATE TABLE application_history (
    county_code    int         NOT NULL,
    township_code  int         NOT NULL,
    id             uuid        NOT NULL,
    application_id uuid        NOT NULL,
    step           int         NOT NULL,
    at             timestamptz NOT NULL,
    day            date        NOT NULL,
    by_user        text        NOT NULL,
    by_name        text        NOT NULL,
    role           text        NOT NULL,
    action         text        NOT NULL,
    from_stage     text,
    to_stage       text        NOT NULL,
    reason         text,
    facts_version  int         NOT NULL,
    data           jsonb       NOT NULL,
    CONSTRAINT application_history_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT application_history_step_key UNIQUE (county_code, application_id, step),
    CONSTRAINT application_history_case_fkey FOREIGN KEY (county_code, application_id) REFERENCES application (county_code, id),
    CONSTRAINT application_history_township_check CHECK (township_code / 1000 = county_code)
);

ALTER TABLE application_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_history FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON application_history
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON application_history FROM ${app_role};

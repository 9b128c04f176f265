-- One household of a run: what it is entitled to under either policy. No name; the causes are keys of parameters.
CREATE TABLE preview_row (
    county_code    int    NOT NULL,
    township_code  int    NOT NULL,
    run_id         uuid   NOT NULL CONSTRAINT preview_row_run_fkey REFERENCES preview_run (id),
    application_id uuid   NOT NULL,
    case_number    text   NOT NULL,
    source         text   NOT NULL,
    residence      text   NOT NULL,
    persons        int    NOT NULL,
    effect         text   NOT NULL,
    before_what    text   NOT NULL,
    after_what     text   NOT NULL,
    before_fen     bigint NOT NULL,
    after_fen      bigint NOT NULL,
    paid_fen       bigint NOT NULL,
    causes         text   NOT NULL,
    CONSTRAINT preview_row_pkey PRIMARY KEY (county_code, run_id, application_id),
    CONSTRAINT preview_row_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT preview_row_source_check CHECK (source IN ('AWARD', 'CASE')),
    CONSTRAINT preview_row_effect_check CHECK (effect IN ('GAINED', 'RAISED', 'UNCHANGED', 'LOWERED', 'LOST', 'UNKNOWN'))
);

ALTER TABLE preview_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE preview_row FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON preview_row
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, TRUNCATE ON preview_row FROM ${app_role};

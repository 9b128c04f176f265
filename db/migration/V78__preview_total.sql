-- The rows of a finished run, counted: what its page shows. It stays when the rows of an older run are dropped.
CREATE TABLE preview_total (
    county_code int    NOT NULL,
    run_id      uuid   NOT NULL CONSTRAINT preview_total_run_fkey REFERENCES preview_run (id),
    source      text   NOT NULL,
    residence   text   NOT NULL,
    effect      text   NOT NULL,
    before_what text   NOT NULL,
    after_what  text   NOT NULL,
    households  int    NOT NULL,
    persons     int    NOT NULL,
    before_fen  bigint NOT NULL,
    after_fen   bigint NOT NULL,
    paid_fen    bigint NOT NULL,
    CONSTRAINT preview_total_pkey PRIMARY KEY (county_code, run_id, source, residence, effect, before_what, after_what)
);

ALTER TABLE preview_total ENABLE ROW LEVEL SECURITY;
ALTER TABLE preview_total FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON preview_total USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE UPDATE, TRUNCATE ON preview_total FROM ${app_role};

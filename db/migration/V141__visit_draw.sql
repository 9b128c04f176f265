-- Each draw of the cases a county visits: the seed and the candidates are kept, so that anybody can draw again.
CREATE TABLE visit_draw (
    county_code int         NOT NULL,
    id          uuid        NOT NULL,
    programme   text        NOT NULL,
    drawn_on    date        NOT NULL,
    drawn_at    timestamptz NOT NULL,
    by_user     text        NOT NULL,
    by_name     text        NOT NULL,
    seed        text        NOT NULL,
    share_bp    int         NOT NULL,
    drawn       int         NOT NULL,
    candidates  text[]      NOT NULL,
    CONSTRAINT visit_draw_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT visit_draw_seed_check CHECK (seed ~ '^[0-9a-f]{64}$'),
    CONSTRAINT visit_draw_share_check CHECK (share_bp BETWEEN 0 AND 10000),
    CONSTRAINT visit_draw_drawn_check CHECK (drawn BETWEEN 0 AND cardinality(candidates))
);

ALTER TABLE visit_draw ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_draw FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON visit_draw USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE UPDATE, DELETE, TRUNCATE ON visit_draw FROM ${app_role};

-- When a county's rollup was last made; its row is the lock that two refreshes of one county meet at.
CREATE TABLE rollup_county (
    county_code  int         NOT NULL,
    refreshed_at timestamptz NOT NULL,
    CONSTRAINT rollup_county_pkey PRIMARY KEY (county_code)
);

ALTER TABLE rollup_county ENABLE ROW LEVEL SECURITY;
ALTER TABLE rollup_county FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON rollup_county USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));

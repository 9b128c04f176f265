-- What the dashboards read: awards counted by county, month, programme and residence.
CREATE TABLE rollup_award_month (
    county_code int    NOT NULL,
    month       date   NOT NULL,
    programme   text   NOT NULL,
    residence   text   NOT NULL,
    households  bigint NOT NULL,
    persons     bigint NOT NULL,
    amount_fen  bigint NOT NULL,
    line_fen    bigint NOT NULL,
    CONSTRAINT rollup_award_month_pkey PRIMARY KEY (county_code, month, programme, residence)
);

CREATE INDEX rollup_award_month_month_idx ON rollup_award_month (month, county_code);

ALTER TABLE rollup_award_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE rollup_award_month FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON rollup_award_month USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));

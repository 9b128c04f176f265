-- The reserve fund of a township, from which small quick relief is paid in cash: what is in it now. Its row is locked by each entry.
CREATE TABLE reserve_fund (
    county_code   int    NOT NULL,
    township_code int    NOT NULL,
    balance_fen   bigint NOT NULL,
    entries       int    NOT NULL,
    CONSTRAINT reserve_fund_pkey PRIMARY KEY (county_code, township_code),
    CONSTRAINT reserve_fund_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT reserve_fund_balance_check CHECK (balance_fen >= 0)
);

ALTER TABLE reserve_fund ENABLE ROW LEVEL SECURITY;
ALTER TABLE reserve_fund FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON reserve_fund
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON reserve_fund FROM ${app_role};

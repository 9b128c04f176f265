-- The fund's ledger. An entry is never changed; a wrong one is set off by a counter-entry that names it.
CREATE TABLE reserve_fund_entry (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    number        int         NOT NULL,
    kind          text        NOT NULL,
    amount_fen    bigint      NOT NULL,
    balance_fen   bigint      NOT NULL,
    entered_on    date        NOT NULL,
    entered_at    timestamptz NOT NULL,
    entered_by    text        NOT NULL,
    entered_name  text        NOT NULL,
    relief_id     uuid,
    case_number   text,
    counters      int,
    note          text,
    CONSTRAINT reserve_fund_entry_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT reserve_fund_entry_number_key UNIQUE (county_code, township_code, number),
    CONSTRAINT reserve_fund_entry_counters_key UNIQUE (county_code, township_code, counters),
    CONSTRAINT reserve_fund_entry_fund_fkey FOREIGN KEY (county_code, township_code) REFERENCES reserve_fund (county_code, township_code),
    CONSTRAINT reserve_fund_entry_relief_fkey FOREIGN KEY (county_code, relief_id) REFERENCES temporary_relief (county_code, id),
    CONSTRAINT reserve_fund_entry_countered_fkey FOREIGN KEY (county_code, township_code, counters)
        REFERENCES reserve_fund_entry (county_code, township_code, number),
    CONSTRAINT reserve_fund_entry_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT reserve_fund_entry_balance_check CHECK (balance_fen >= 0),
    CONSTRAINT reserve_fund_entry_kind_check CHECK (
        (kind IN ('OPENING', 'TOP_UP', 'RETURNED') AND amount_fen > 0 AND counters IS NULL)
        OR (kind = 'PAYOUT' AND amount_fen < 0 AND relief_id IS NOT NULL AND counters IS NULL)
        OR (kind = 'CORRECTION' AND amount_fen <> 0 AND counters < number))
);
CREATE INDEX reserve_fund_entry_day_idx ON reserve_fund_entry (county_code, township_code, entered_on);

ALTER TABLE reserve_fund_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE reserve_fund_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON reserve_fund_entry
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON reserve_fund_entry FROM ${app_role};

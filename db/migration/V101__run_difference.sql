-- What a run found to differ from what an award was granted on: the work list of the townships. It decides nothing.
CREATE TABLE run_difference (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    run_id        uuid        NOT NULL,
    award_id      uuid        NOT NULL,
    case_number   text        NOT NULL,
    member_ref    text,
    member_name   text,
    item          text        NOT NULL,
    used          jsonb       NOT NULL,
    found         jsonb       NOT NULL,
    sources       text[]      NOT NULL,
    found_at      timestamptz NOT NULL,
    seen_by       text,
    seen_name     text,
    seen_at       timestamptz,
    note          text,
    CONSTRAINT run_difference_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT run_difference_run_fkey FOREIGN KEY (county_code, run_id) REFERENCES verification_run (county_code, id),
    CONSTRAINT run_difference_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT run_difference_seen_check CHECK (num_nulls(seen_by, seen_name, seen_at, note) IN (0, 4))
);
CREATE INDEX run_difference_run_idx ON run_difference (county_code, run_id, township_code);

ALTER TABLE run_difference ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_difference FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON run_difference
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON run_difference FROM ${app_role};

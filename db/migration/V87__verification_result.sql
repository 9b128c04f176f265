-- What a source answered: the normalised facts, and the raw answer, encrypted, until raw_until.
CREATE TABLE verification_result (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    item_id       uuid        NOT NULL,
    round         int         NOT NULL,
    outcome       text        NOT NULL,
    facts         jsonb       NOT NULL,
    data_as_of    date,
    received_at   timestamptz NOT NULL,
    raw           bytea,
    raw_until     date,
    reused_from   uuid,
    CONSTRAINT verification_result_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_result_item_key UNIQUE (county_code, item_id, round),
    CONSTRAINT verification_result_item_fkey FOREIGN KEY (county_code, item_id)
        REFERENCES verification_item (county_code, id),
    CONSTRAINT verification_result_outcome_check CHECK (outcome IN ('ANSWERED', 'NO_RECORD', 'AMBIGUOUS', 'MISMATCH'))
);
-- raw answers due for deletion, and nothing else
CREATE INDEX verification_result_raw_idx ON verification_result (raw_until) WHERE raw_until IS NOT NULL;

ALTER TABLE verification_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_result FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_result
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON verification_result FROM ${app_role};

-- Each sending, written before the call with the key that is sent: after a crash the same key goes out again.
CREATE TABLE item_attempt (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    item_id       uuid        NOT NULL,
    round         int         NOT NULL,
    attempt       int         NOT NULL,
    send_key      bytea       NOT NULL,
    sent_at       timestamptz NOT NULL,
    ended_at      timestamptz,
    outcome       text,
    why           text,
    CONSTRAINT item_attempt_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT item_attempt_number_key UNIQUE (county_code, item_id, round, attempt),
    CONSTRAINT item_attempt_item_fkey FOREIGN KEY (county_code, item_id) REFERENCES verification_item (county_code, id),
    CONSTRAINT item_attempt_ended_check CHECK ((ended_at IS NULL) = (outcome IS NULL))
) WITH (fillfactor = 80);

ALTER TABLE item_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON item_attempt
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON item_attempt FROM ${app_role};

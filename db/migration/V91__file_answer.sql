-- Answer files, by the hash of their manifest: the same one again changes nothing.
CREATE TABLE file_answer (
    county_code   int         NOT NULL,
    id            uuid        NOT NULL,
    exchange_id   uuid        NOT NULL,
    manifest_hash text        NOT NULL,
    row_count     int         NOT NULL,
    settled       int         NOT NULL,
    failed        int         NOT NULL,
    received_at   timestamptz NOT NULL,
    CONSTRAINT file_answer_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT file_answer_manifest_key UNIQUE (county_code, manifest_hash),
    CONSTRAINT file_answer_exchange_fkey FOREIGN KEY (county_code, exchange_id)
        REFERENCES file_exchange (county_code, id),
    CONSTRAINT file_answer_rows_check CHECK (row_count >= 0 AND settled >= 0 AND failed >= 0)
);
CREATE INDEX file_answer_exchange_idx ON file_answer (county_code, exchange_id);

ALTER TABLE file_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON file_answer USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE UPDATE, DELETE, TRUNCATE ON file_answer FROM ${app_role};

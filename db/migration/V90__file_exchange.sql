-- Request files to registers that take files: which questions went out in which row, and what became of the file.
-- Names and numbers are in the file only, never here.
CREATE TABLE file_exchange (
    county_code   int         NOT NULL,
    id            uuid        NOT NULL,
    source_code   text        NOT NULL,
    agreement_id  text        NOT NULL,
    purpose       text        NOT NULL,
    fields        text[]      NOT NULL,
    name          text        NOT NULL,
    manifest_hash text        NOT NULL,
    row_count     int         NOT NULL,
    state         text        NOT NULL,
    written_at    timestamptz NOT NULL,
    answered_at   timestamptz,
    CONSTRAINT file_exchange_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT file_exchange_manifest_key UNIQUE (county_code, manifest_hash),
    CONSTRAINT file_exchange_source_fkey FOREIGN KEY (source_code) REFERENCES verification_source (code),
    CONSTRAINT file_exchange_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES verification_agreement (id),
    CONSTRAINT file_exchange_state_check CHECK (state IN ('WRITING', 'PUBLISHED', 'ANSWERED')),
    CONSTRAINT file_exchange_rows_check CHECK (row_count > 0)
) WITH (fillfactor = 75);
CREATE INDEX file_exchange_open_idx ON file_exchange (source_code, county_code) WHERE state <> 'ANSWERED';
CREATE INDEX file_exchange_hash_idx ON file_exchange (manifest_hash);

CREATE TABLE file_row (
    county_code int    NOT NULL,
    exchange_id uuid   NOT NULL,
    row_no      int    NOT NULL,
    item_id     uuid   NOT NULL,
    round       int    NOT NULL,
    CONSTRAINT file_row_pkey PRIMARY KEY (county_code, exchange_id, row_no),
    CONSTRAINT file_row_exchange_fkey FOREIGN KEY (county_code, exchange_id) REFERENCES file_exchange (county_code, id)
);

-- The last number of the file names of a source, purpose and day; the names are unique for all counties.
CREATE TABLE file_serial (
    source_code text NOT NULL,
    purpose     text NOT NULL,
    day         date NOT NULL,
    last        int  NOT NULL,
    CONSTRAINT file_serial_pkey PRIMARY KEY (source_code, purpose, day)
);

ALTER TABLE file_exchange ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_exchange FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON file_exchange USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
ALTER TABLE file_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_row FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON file_row USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE DELETE, TRUNCATE ON file_exchange, file_row FROM ${app_role};

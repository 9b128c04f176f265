-- Who asked about whom, or read what was answered: one row for each sending and each reading, in the same transaction.
-- It belongs to the person. What came back to a sending stands with its attempt and result; a reading says it here, in kind.
CREATE TABLE access_log (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    person_hash   bytea       NOT NULL,
    item_id       uuid        NOT NULL,
    attempt_id    uuid,
    at            timestamptz NOT NULL,
    kind          text        NOT NULL,
    who_org       text        NOT NULL,
    who_role      text        NOT NULL,
    by_account    text        NOT NULL,
    purpose       text        NOT NULL,
    source_code   text        NOT NULL,
    fields        text[]      NOT NULL,
    basis         text        NOT NULL,
    case_number   text        NOT NULL,
    outcome       text,
    CONSTRAINT access_log_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT access_log_kind_check CHECK (kind IN ('ASKED', 'REUSED', 'READ')),
    CONSTRAINT access_log_attempt_check CHECK ((kind = 'ASKED') = (attempt_id IS NOT NULL)),
    CONSTRAINT access_log_basis_check CHECK (basis IN ('CONSENT', 'STATUTORY')),
    CONSTRAINT access_log_hash_check CHECK (octet_length(person_hash) = 32)
);
CREATE INDEX access_log_person_idx ON access_log (county_code, person_hash, at DESC);

ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_log FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON access_log
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM ${app_role};

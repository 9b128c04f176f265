-- The first answer to each repeatable write of a machine client.
CREATE TABLE idempotency_key (
    account      text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int,
    body         text,
    created_at   timestamptz NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (account, key)
);

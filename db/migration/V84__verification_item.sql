-- One question: a person, a source, a purpose. Its state changes in mass runs and stands in no index; what is still to be done
-- about it stands in verification_queue.
CREATE TABLE verification_item (
    county_code   int    NOT NULL,
    township_code int    NOT NULL,
    id            uuid   NOT NULL,
    order_id      uuid   NOT NULL,
    subject_id    uuid   NOT NULL,
    source_code   text   NOT NULL,
    purpose       text   NOT NULL,
    agreement_id  text   NOT NULL,
    fields        text[] NOT NULL,
    basis         text,
    consent_id    uuid,
    question      bytea  NOT NULL,
    send_key      bytea  NOT NULL,
    round         int    NOT NULL,
    state         text   NOT NULL,
    reason        text,
    attempts      int    NOT NULL,
    reference     text,
    asked_at      timestamptz,
    answered_at   timestamptz,
    data_as_of    date,
    reused_from   uuid,
    escalation    int    NOT NULL,
    version       int    NOT NULL,
    CONSTRAINT verification_item_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_item_question_key UNIQUE (county_code, order_id, subject_id, source_code, purpose),
    CONSTRAINT verification_item_order_fkey FOREIGN KEY (county_code, order_id)
        REFERENCES verification_order (county_code, id),
    CONSTRAINT verification_item_subject_fkey FOREIGN KEY (county_code, subject_id)
        REFERENCES verification_subject (county_code, id),
    CONSTRAINT verification_item_consent_fkey FOREIGN KEY (county_code, consent_id) REFERENCES consent (county_code, id),
    CONSTRAINT verification_item_source_fkey FOREIGN KEY (source_code) REFERENCES verification_source (code),
    CONSTRAINT verification_item_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES verification_agreement (id),
    CONSTRAINT verification_item_hash_check CHECK (octet_length(question) = 32 AND octet_length(send_key) = 32),
    CONSTRAINT verification_item_basis_check CHECK (basis IN ('CONSENT', 'STATUTORY')),
    CONSTRAINT verification_item_consent_check CHECK (basis <> 'CONSENT' OR consent_id IS NOT NULL),
    CONSTRAINT verification_item_sent_check CHECK (state NOT IN ('QUEUED', 'SENT', 'ACKED') OR basis IS NOT NULL),
    CONSTRAINT verification_item_state_check CHECK (state IN ('CREATED', 'CONSENT_OK', 'CONSENT_MISSING', 'QUEUED', 'SENT',
        'ACKED', 'ANSWERED', 'NO_RECORD', 'AMBIGUOUS', 'MISMATCH', 'REJECTED', 'UNAVAILABLE', 'EXPIRED', 'CANCELLED',
        'DISPUTED'))
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX verification_item_send_key ON verification_item (county_code, send_key);
CREATE INDEX verification_item_reuse_idx ON verification_item (county_code, question);

-- Every change of state of every item, written in the transaction that makes it; nobody changes it afterwards.
CREATE TABLE item_transition (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    item_id       uuid        NOT NULL,
    step          int         NOT NULL,
    from_state    text,
    to_state      text        NOT NULL,
    reason        text,
    at            timestamptz NOT NULL,
    by_account    text        NOT NULL,
    CONSTRAINT item_transition_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT item_transition_step_key UNIQUE (county_code, item_id, step),
    CONSTRAINT item_transition_item_fkey FOREIGN KEY (county_code, item_id) REFERENCES verification_item (county_code, id)
);

ALTER TABLE verification_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_item FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_item
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
ALTER TABLE item_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON item_transition
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON verification_item FROM ${app_role};
REVOKE UPDATE, DELETE, TRUNCATE ON item_transition FROM ${app_role};

-- What is still to be done about open items: one row as long as an item is open, claimed with SKIP LOCKED. It stays a local
-- table when the others are distributed. due_at is when to look at it next: to send, to call an interrupted sending lost, to remind.
CREATE TABLE verification_queue (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    item_id       uuid        NOT NULL,
    order_id      uuid        NOT NULL,
    source_code   text        NOT NULL,
    agreement_id  text        NOT NULL,
    phase         text        NOT NULL,
    due_at        timestamptz NOT NULL,
    opened_on     date        NOT NULL,
    expires_on    date        NOT NULL,
    escalation    int         NOT NULL,
    CONSTRAINT verification_queue_pkey PRIMARY KEY (county_code, item_id),
    CONSTRAINT verification_queue_phase_check CHECK (phase IN ('TO_SEND', 'IN_FLIGHT', 'WAITING', 'GIVEN_UP'))
) WITH (fillfactor = 50);
CREATE INDEX verification_queue_due_idx ON verification_queue (agreement_id, phase, due_at);
CREATE INDEX verification_queue_order_idx ON verification_queue (county_code, order_id);
CREATE INDEX verification_queue_escalation_idx ON verification_queue (escalation, opened_on);
CREATE INDEX verification_queue_expires_idx ON verification_queue (expires_on);

ALTER TABLE verification_queue ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_queue FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_queue
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));

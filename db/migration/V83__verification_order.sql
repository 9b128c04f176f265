-- What is asked about a case or award at one time, and about whom.
CREATE TABLE verification_order (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    subject_of    uuid        NOT NULL,
    case_number   text        NOT NULL,
    purpose       text        NOT NULL,
    batch_id      uuid,
    state         text        NOT NULL,
    opened_on     date        NOT NULL,
    opened_at     timestamptz NOT NULL,
    opened_by     text        NOT NULL,
    opened_org    text        NOT NULL,
    opened_role   text        NOT NULL,
    closed_at     timestamptz,
    version       int         NOT NULL,
    CONSTRAINT verification_order_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_order_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT verification_order_purpose_check CHECK (purpose IN
        ('DIBAO', 'TEKUN', 'TEMPORARY_ASSISTANCE', 'RIGID_EXPENDITURE', 'RECHECK')),
    CONSTRAINT verification_order_state_check CHECK (state IN ('OPEN', 'COMPLETE', 'EXPIRED', 'CANCELLED')),
    CONSTRAINT verification_order_closed_check CHECK ((state = 'OPEN') = (closed_at IS NULL))
) WITH (fillfactor = 75);
CREATE INDEX verification_order_subject_idx ON verification_order (county_code, subject_of);
CREATE INDEX verification_order_batch_idx ON verification_order (county_code, batch_id) WHERE batch_id IS NOT NULL;

-- Who is asked about in an order, as the case named them on that day; the number is encrypted.
CREATE TABLE verification_subject (
    county_code   int   NOT NULL,
    township_code int   NOT NULL,
    id            uuid  NOT NULL,
    order_id      uuid  NOT NULL,
    ref           text  NOT NULL,
    role          text  NOT NULL,
    name          text  NOT NULL,
    id_cipher     bytea,
    person_hash   bytea NOT NULL,
    birth_date    date  NOT NULL,
    capable       boolean NOT NULL,
    CONSTRAINT verification_subject_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_subject_ref_key UNIQUE (county_code, order_id, ref),
    CONSTRAINT verification_subject_person_key UNIQUE (county_code, order_id, person_hash),
    CONSTRAINT verification_subject_order_fkey FOREIGN KEY (county_code, order_id)
        REFERENCES verification_order (county_code, id),
    CONSTRAINT verification_subject_role_check CHECK (role IN ('MEMBER', 'OBLIGOR')),
    CONSTRAINT verification_subject_hash_check CHECK (octet_length(person_hash) = 32)
);

ALTER TABLE verification_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_order FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_order
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
ALTER TABLE verification_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_subject FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_subject
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON verification_order, verification_subject FROM ${app_role};

-- A version of a report, never changed: who was asked what and when, what came back, and declared beside found. hash is SM3 over
-- the document; previous_hash ties a version to the one before it.
CREATE TABLE verification_report (
    county_code     int         NOT NULL,
    township_code   int         NOT NULL,
    id              uuid        NOT NULL,
    subject_of      uuid        NOT NULL,
    order_id        uuid        NOT NULL,
    case_number     text        NOT NULL,
    number          int         NOT NULL,
    cause           text        NOT NULL,
    facts_version   int         NOT NULL,
    made_on         date        NOT NULL,
    made_at         timestamptz NOT NULL,
    valid_until     date        NOT NULL,
    objection_until date        NOT NULL,
    document        jsonb       NOT NULL,
    hash            bytea       NOT NULL,
    previous_hash   bytea,
    CONSTRAINT verification_report_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_report_number_key UNIQUE (county_code, subject_of, number),
    CONSTRAINT verification_report_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT verification_report_number_check CHECK (number > 0 AND (number = 1) = (previous_hash IS NULL)),
    CONSTRAINT verification_report_cause_check CHECK (cause IN ('FIRST', 'LATE_ANSWER', 'AMENDED', 'OBJECTION', 'RENEWAL')),
    CONSTRAINT verification_report_days_check CHECK (valid_until >= made_on AND objection_until >= made_on)
);

ALTER TABLE verification_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_report FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_report
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON verification_report FROM ${app_role};

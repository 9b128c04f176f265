-- A signed authorisation: which text, for which sources and purposes, from when until when, on paper or on a screen.
-- subject_of is the case or award for which it was collected; its end events close it (verification never asks why).
CREATE TABLE consent (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    subject_of    uuid        NOT NULL,
    case_number   text        NOT NULL,
    text_version  text        NOT NULL,
    text_hash     bytea       NOT NULL,
    sources       text[]      NOT NULL,
    purposes      text[]      NOT NULL,
    channel       text        NOT NULL,
    signed_on     date        NOT NULL,
    valid_from    date        NOT NULL,
    valid_to      date        NOT NULL,
    ends_on       text[]      NOT NULL,
    state         text        NOT NULL,
    ended_on      date,
    end_reason    text,
    evidence      text        NOT NULL,
    collected_by  text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    version       int         NOT NULL,
    CONSTRAINT consent_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT consent_text_fkey FOREIGN KEY (text_version) REFERENCES consent_text (version),
    CONSTRAINT consent_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT consent_channel_check CHECK (channel IN ('PAPER', 'ELECTRONIC')),
    CONSTRAINT consent_state_check CHECK (state IN ('IN_FORCE', 'WITHDRAWN', 'ENDED')),
    CONSTRAINT consent_ended_check CHECK ((state = 'IN_FORCE') = (ended_on IS NULL)),
    CONSTRAINT consent_dates_check CHECK (valid_from >= signed_on AND valid_to >= valid_from),
    CONSTRAINT consent_scope_check CHECK (cardinality(purposes) > 0)
);
CREATE INDEX consent_subject_idx ON consent (county_code, subject_of);

-- One row for each person who signed or for whom somebody signed; a person may withdraw alone.
CREATE TABLE consent_signatory (
    county_code   int   NOT NULL,
    township_code int   NOT NULL,
    id            uuid  NOT NULL,
    consent_id    uuid  NOT NULL,
    person_hash   bytea NOT NULL,
    ref           text  NOT NULL,
    role          text  NOT NULL,
    capacity      text  NOT NULL,
    signed_by     text,
    relation      text,
    signed_on     date  NOT NULL,
    method        text  NOT NULL,
    withdrawn_on  date,
    CONSTRAINT consent_signatory_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT consent_signatory_person_key UNIQUE (county_code, consent_id, person_hash),
    CONSTRAINT consent_signatory_consent_fkey FOREIGN KEY (county_code, consent_id) REFERENCES consent (county_code, id),
    CONSTRAINT consent_signatory_hash_check CHECK (octet_length(person_hash) = 32),
    CONSTRAINT consent_signatory_role_check CHECK (role IN ('MEMBER', 'OBLIGOR')),
    CONSTRAINT consent_signatory_capacity_check CHECK (capacity IN ('SELF', 'GUARDIAN', 'HEIR')),
    CONSTRAINT consent_signatory_method_check CHECK (method IN ('PAPER', 'ELECTRONIC')),
    CONSTRAINT consent_signatory_signed_by_check CHECK ((capacity = 'SELF') = (signed_by IS NULL))
);
CREATE INDEX consent_signatory_person_idx ON consent_signatory (county_code, person_hash);

ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON consent
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
ALTER TABLE consent_signatory ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_signatory FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON consent_signatory
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON consent, consent_signatory FROM ${app_role};

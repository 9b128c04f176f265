-- A case: what changes while it is worked on. Facts, history and decisions stand beside it and never change.
CREATE TABLE application (
    county_code       int         NOT NULL,
    township_code     int         NOT NULL,
    id                uuid        NOT NULL,
    case_number       text        NOT NULL,
    programme         text        NOT NULL,
    stage             text        NOT NULL,
    version           int         NOT NULL,
    facts_version     int         NOT NULL,
    steps             int         NOT NULL,
    channel           text        NOT NULL,
    received_at       int,
    residence         text,
    applicant_name    text        NOT NULL,
    applicant_masked  text        NOT NULL,
    member_count      int         NOT NULL,
    household_id      uuid,
    staff_relative    boolean     NOT NULL,
    opened_on         date        NOT NULL,
    accepted_on       date,
    stage_since       date        NOT NULL,
    closed_on         date,
    due_on            date,
    total_due_on      date,
    total_days        int         NOT NULL,
    extended          boolean     NOT NULL,
    visited           boolean     NOT NULL,
    objections        int         NOT NULL,
    county_visited    boolean     NOT NULL,
    sampled           boolean,
    intake_by         text        NOT NULL,
    intake_name       text        NOT NULL,
    accepted_by       text,
    opinion_by        text,
    notice_by         text,
    notice_id         uuid,
    notice_from       date,
    notice_to         date,
    override_by       text,
    override_fen      bigint,
    override_reason   text,
    decided_by        text,
    second_by         text,
    changed_by        text        NOT NULL,
    changed_name      text        NOT NULL,
    changed_at        timestamptz NOT NULL,
    last_action       text        NOT NULL,
    CONSTRAINT application_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT application_number_key UNIQUE (county_code, case_number),
    CONSTRAINT application_number_check CHECK (left(case_number, 6)::int = county_code),
    CONSTRAINT application_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT application_programme_check CHECK (programme IN ('DIBAO', 'TEKUN', 'TEMPORARY_ASSISTANCE', 'RIGID_EXPENDITURE')),
    CONSTRAINT application_stage_check CHECK (stage IN ('DRAFT', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'UNDER_INQUIRY',
        'FIRST_OPINION', 'PUBLIC_NOTICE', 'COUNTY_REVIEW', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'TERMINATED')),
    CONSTRAINT application_residence_check CHECK (residence IN ('URBAN', 'RURAL')),
    CONSTRAINT application_closed_check CHECK (
        (closed_on IS NOT NULL) = (stage IN ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'TERMINATED'))
        AND (closed_on IS NULL OR due_on IS NULL)),
    CONSTRAINT application_accepted_check CHECK (accepted_on IS NOT NULL
        OR stage IN ('DRAFT', 'SUPPLEMENT_REQUESTED', 'WITHDRAWN', 'TERMINATED')),
    CONSTRAINT application_decided_check CHECK ((decided_by IS NOT NULL) = (stage IN ('CONFIRMED', 'REFUSED'))),
    -- four eyes: who took, proposed or published a case never decides it, alone or as the second
    CONSTRAINT application_opinion_by_check CHECK (opinion_by IS NULL OR (
        opinion_by <> intake_by AND opinion_by IS DISTINCT FROM accepted_by)),
    CONSTRAINT application_decided_by_check CHECK (decided_by IS NULL OR (
        decided_by <> intake_by AND decided_by IS DISTINCT FROM accepted_by
        AND decided_by IS DISTINCT FROM opinion_by AND decided_by IS DISTINCT FROM notice_by)),
    CONSTRAINT application_second_by_check CHECK (second_by IS NULL OR (
        second_by <> decided_by AND second_by <> intake_by AND second_by IS DISTINCT FROM accepted_by
        AND second_by IS DISTINCT FROM opinion_by AND second_by IS DISTINCT FROM notice_by)),
    CONSTRAINT application_override_check CHECK (
        (override_by IS NULL) = (override_fen IS NULL) AND (override_by IS NULL) = (override_reason IS NULL)
        AND override_fen >= 0)
);

CREATE INDEX application_due_idx ON application (county_code, township_code, due_on) WHERE closed_on IS NULL;
CREATE INDEX application_name_idx ON application (county_code, applicant_name);

ALTER TABLE application ENABLE ROW LEVEL SECURITY;
ALTER TABLE application FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON application
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON application FROM ${app_role};

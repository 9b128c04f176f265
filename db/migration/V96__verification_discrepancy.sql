-- A difference over its tolerance: both values stay, whatever comes of it. item_key tells whose and what, so that the same
-- question is not asked twice; settled is the value that stands after the resolution.
CREATE TABLE verification_discrepancy (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    subject_of    uuid        NOT NULL,
    report_id     uuid        NOT NULL,
    case_number   text        NOT NULL,
    item          text        NOT NULL,
    member_ref    text,
    item_key      text        NOT NULL,
    declared      jsonb       NOT NULL,
    found         jsonb       NOT NULL,
    sources       jsonb       NOT NULL,
    settled       jsonb,
    opened_on     date        NOT NULL,
    due_on        date        NOT NULL,
    owner         text        NOT NULL,
    owner_name    text        NOT NULL,
    state         text        NOT NULL,
    resolution    text,
    evidence      text,
    facts_version int,
    resolved_by   text,
    resolved_name text,
    resolved_at   timestamptz,
    CONSTRAINT verification_discrepancy_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_discrepancy_report_fkey FOREIGN KEY (county_code, report_id)
        REFERENCES verification_report (county_code, id),
    CONSTRAINT verification_discrepancy_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT verification_discrepancy_state_check CHECK (state IN ('OPEN', 'RESOLVED', 'SUPERSEDED')),
    CONSTRAINT verification_discrepancy_resolution_check
        CHECK (resolution IN ('DECLARED_STANDS', 'FOUND_STANDS', 'AMENDED')),
    CONSTRAINT verification_discrepancy_resolved_check CHECK ((state = 'RESOLVED') = (resolution IS NOT NULL
        AND evidence IS NOT NULL AND resolved_by IS NOT NULL AND resolved_name IS NOT NULL AND resolved_at IS NOT NULL AND settled IS NOT NULL))
);

CREATE UNIQUE INDEX verification_discrepancy_open_idx
    ON verification_discrepancy (county_code, subject_of, item_key) WHERE state = 'OPEN';
CREATE INDEX verification_discrepancy_case_idx ON verification_discrepancy (county_code, subject_of);
CREATE INDEX verification_discrepancy_due_idx
    ON verification_discrepancy (county_code, township_code, due_on) WHERE state = 'OPEN';

ALTER TABLE verification_discrepancy ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_discrepancy FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_discrepancy
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON verification_discrepancy FROM ${app_role};

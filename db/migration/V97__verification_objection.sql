-- What a family holds against a report, and what came of it: asked again, or explained.
CREATE TABLE verification_objection (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    subject_of    uuid        NOT NULL,
    report_id     uuid        NOT NULL,
    member_ref    text        NOT NULL,
    words         text        NOT NULL,
    raised_on     date        NOT NULL,
    items         jsonb       NOT NULL,
    recorded_by   text        NOT NULL,
    recorded_name text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    state         text        NOT NULL,
    answer        text,
    answered_by   text,
    answered_name text,
    answered_at   timestamptz,
    CONSTRAINT verification_objection_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_objection_report_fkey FOREIGN KEY (county_code, report_id)
        REFERENCES verification_report (county_code, id),
    CONSTRAINT verification_objection_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT verification_objection_state_check CHECK (state IN ('OPEN', 'ASKED_AGAIN', 'ANSWERED')),
    CONSTRAINT verification_objection_answered_check CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL))
);

CREATE INDEX verification_objection_case_idx ON verification_objection (county_code, subject_of);

ALTER TABLE verification_objection ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_objection FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_objection
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON verification_objection FROM ${app_role};

-- A proposal, confirmation or refusal as it was made, with all that is needed to make it again: facts version, policy values
-- and trace (in result), engine version.
CREATE TABLE application_decision (
    county_code     int         NOT NULL,
    township_code   int         NOT NULL,
    id              uuid        NOT NULL,
    application_id  uuid        NOT NULL,
    step            int         NOT NULL,
    outcome         text        NOT NULL,
    decided_on      date        NOT NULL,
    decided_at      timestamptz NOT NULL,
    facts_version   int         NOT NULL,
    engine_version  text        NOT NULL,
    amount_fen      bigint,
    engine_fen      bigint,
    begin_month     date,
    reasons         jsonb       NOT NULL,
    override_reason text,
    decided_by      text        NOT NULL,
    decided_name    text        NOT NULL,
    second_by       text,
    second_name     text,
    result          jsonb       NOT NULL,
    CONSTRAINT application_decision_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT application_decision_step_key UNIQUE (county_code, application_id, step),
    CONSTRAINT application_decision_case_fkey FOREIGN KEY (county_code, application_id) REFERENCES application (county_code, id),
    CONSTRAINT application_decision_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT application_decision_outcome_check CHECK (outcome IN ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    CONSTRAINT application_decision_amount_check CHECK (amount_fen >= 0 AND engine_fen >= 0),
    CONSTRAINT application_decision_month_check CHECK (extract(day FROM begin_month) = 1),
    CONSTRAINT application_decision_second_check CHECK (second_by <> decided_by)
);

-- a case is decided once
CREATE UNIQUE INDEX application_decision_once_idx ON application_decision (county_code, application_id) WHERE outcome <> 'PROPOSED';

ALTER TABLE application_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON application_decision
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON application_decision FROM ${app_role};

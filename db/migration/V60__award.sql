-- A running entitlement: one row for each entry of a confirmed decision.
CREATE TABLE award (
    county_code    int         NOT NULL,
    township_code  int         NOT NULL,
    id             uuid        NOT NULL,
    application_id uuid        NOT NULL,
    entry_no       int         NOT NULL,
    case_number    text        NOT NULL,
    applicant_name text        NOT NULL,
    programme      text        NOT NULL,
    scope          text        NOT NULL,
    residence      text        NOT NULL,
    member_count   int         NOT NULL,
    amount_fen     bigint      NOT NULL,
    line_fen       bigint      NOT NULL,
    members        jsonb       NOT NULL,
    components     jsonb       NOT NULL,
    begin_month    date        NOT NULL,
    end_month      date,
    next_recheck   date        NOT NULL,
    state          text        NOT NULL,
    confirmed_on   date        NOT NULL,
    granted_at     timestamptz NOT NULL,
    version        int         NOT NULL,
    CONSTRAINT award_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT award_entry_key UNIQUE (county_code, application_id, entry_no),
    CONSTRAINT award_programme_check CHECK (programme IN ('DIBAO', 'TEKUN', 'TEMPORARY_ASSISTANCE', 'RIGID_EXPENDITURE', 'DIBAO_MARGIN')),
    CONSTRAINT award_scope_check CHECK (scope IN ('HOUSEHOLD', 'SINGLE_PERSON', 'PERSON')),
    CONSTRAINT award_residence_check CHECK (residence IN ('URBAN', 'RURAL')),
    CONSTRAINT award_state_check CHECK (state IN ('RUNNING', 'ON_HOLD', 'ENDED')),
    CONSTRAINT award_amounts_check CHECK (amount_fen >= 0 AND line_fen >= 0 AND member_count > 0),
    CONSTRAINT award_months_check CHECK (
        extract(day FROM begin_month) = 1
        AND (end_month IS NULL OR (extract(day FROM end_month) = 1 AND end_month >= begin_month))),
    CONSTRAINT award_township_check CHECK (township_code / 1000 = county_code)
) WITH (fillfactor = 75);

-- amounts, states and recheck dates change in mass runs and stand in no index
CREATE INDEX award_township_idx ON award (county_code, township_code);

ALTER TABLE award ENABLE ROW LEVEL SECURITY;
ALTER TABLE award FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON award
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));

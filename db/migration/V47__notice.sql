-- A public notice: no column for anything that the public may not read.
CREATE TABLE notice (
    county_code      int         NOT NULL,
    township_code    int         NOT NULL,
    id               uuid        NOT NULL,
    case_number      text        NOT NULL,
    applicant_masked text        NOT NULL,
    members          int         NOT NULL,
    programme        text        NOT NULL,
    amount_fen       bigint      NOT NULL,
    place            text        NOT NULL,
    from_day         date        NOT NULL,
    to_day           date        NOT NULL,
    state            text        NOT NULL,
    published_at     timestamptz NOT NULL,
    down_at          timestamptz,
    version          int         NOT NULL,
    CONSTRAINT notice_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT notice_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT notice_days_check CHECK (to_day >= from_day),
    CONSTRAINT notice_members_check CHECK (members > 0),
    CONSTRAINT notice_amount_check CHECK (amount_fen >= 0),
    CONSTRAINT notice_masked_check CHECK (applicant_masked LIKE '%*%' OR length(applicant_masked) = 1),
    CONSTRAINT notice_state_check CHECK (state IN ('OPEN', 'CLOSED', 'WITHDRAWN')),
    CONSTRAINT notice_down_check CHECK ((down_at IS NULL) = (state = 'OPEN'))
);

CREATE UNIQUE INDEX notice_open_idx ON notice (county_code, case_number) WHERE state = 'OPEN';
CREATE INDEX notice_days_idx ON notice (county_code, township_code, to_day);

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON notice
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON notice FROM ${app_role};

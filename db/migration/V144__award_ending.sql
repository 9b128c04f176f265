-- How an award came to its end: proposed with a ground and what the person said, published, and confirmed by somebody else.
CREATE TABLE award_ending (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    award_id      uuid        NOT NULL,
    ground        text        NOT NULL,
    explanation   text        NOT NULL,
    heard_on      date,
    heard         text,
    proposed_on   date        NOT NULL,
    proposed_by   text        NOT NULL,
    proposed_name text        NOT NULL,
    notice_id     uuid        NOT NULL,
    notice_from   date        NOT NULL,
    notice_to     date        NOT NULL,
    state         text        NOT NULL,
    settled_on    date,
    settled_by    text,
    settled_name  text,
    settled_words text,
    last_month    date,
    CONSTRAINT award_ending_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT award_ending_award_fkey FOREIGN KEY (county_code, award_id) REFERENCES award (county_code, id),
    CONSTRAINT award_ending_notice_fkey FOREIGN KEY (county_code, notice_id) REFERENCES notice (county_code, id),
    CONSTRAINT award_ending_ground_check CHECK (ground IN ('DIED_OR_MISSING', 'CAN_WORK', 'IMPRISONED', 'MEANS', 'ABLE_SUPPORTER', 'OWN_WISH')),
    -- SAL-2026 art. 48: nothing is stopped before the person was heard; who died or is missing cannot be
    CONSTRAINT award_ending_heard_check CHECK ((heard_on IS NULL) = (heard IS NULL)
        AND (heard IS NOT NULL OR ground = 'DIED_OR_MISSING')),
    CONSTRAINT award_ending_state_check CHECK (state IN ('ON_NOTICE', 'CONFIRMED', 'DROPPED')
        AND (state = 'ON_NOTICE') = (settled_by IS NULL) AND (state = 'CONFIRMED') = (last_month IS NOT NULL)),
    -- four eyes
    CONSTRAINT award_ending_eyes_check CHECK (state <> 'CONFIRMED' OR settled_by <> proposed_by),
    CONSTRAINT award_ending_days_check CHECK (notice_to >= notice_from),
    CONSTRAINT award_ending_township_check CHECK (township_code / 1000 = county_code)
);
CREATE UNIQUE INDEX award_ending_open_idx ON award_ending (county_code, award_id) WHERE state = 'ON_NOTICE';

ALTER TABLE award_ending ENABLE ROW LEVEL SECURITY;
ALTER TABLE award_ending FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON award_ending
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON award_ending FROM ${app_role};

-- What public aid does not cover goes on to somebody else: a recorded suggestion, later with what came of it. A stranger handed to
-- the rescue station is one of them.
CREATE TABLE case_referral (
    county_code     int         NOT NULL,
    township_code   int         NOT NULL,
    id              uuid        NOT NULL,
    application_id  uuid        NOT NULL,
    target          text        NOT NULL,
    organisation    text,
    uncovered_fen   bigint,
    words           text        NOT NULL,
    handed_on       date,
    handed_to       text,
    made_on         date        NOT NULL,
    made_at         timestamptz NOT NULL,
    made_by         text        NOT NULL,
    made_name       text        NOT NULL,
    outcome         text,
    outcome_words   text,
    outcome_on      date,
    outcome_by      text,
    outcome_name    text,
    version         int         NOT NULL,
    CONSTRAINT case_referral_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT case_referral_case_fkey FOREIGN KEY (county_code, application_id) REFERENCES application (county_code, id),
    CONSTRAINT case_referral_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT case_referral_target_check CHECK (target IN ('CHARITY', 'MEDICAL', 'EDUCATION', 'HOUSING', 'EMPLOYMENT', 'JUDICIAL',
        'RESCUE_STATION', 'OTHER_PROGRAMME')),
    CONSTRAINT case_referral_handed_check CHECK ((target = 'RESCUE_STATION') = (handed_on IS NOT NULL)
        AND (handed_on IS NULL) = (handed_to IS NULL) AND (handed_on IS NULL OR organisation IS NOT NULL)),
    CONSTRAINT case_referral_outcome_check CHECK ((outcome IS NULL) = (outcome_on IS NULL) AND (outcome IS NULL) = (outcome_by IS NULL)
        AND (outcome IS NULL) = (outcome_name IS NULL) AND outcome IN ('ACCEPTED', 'HELPED', 'DECLINED')),
    CONSTRAINT case_referral_uncovered_check CHECK (uncovered_fen >= 0)
);
CREATE INDEX case_referral_case_idx ON case_referral (county_code, application_id);

ALTER TABLE case_referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_referral FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON case_referral
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON case_referral FROM ${app_role};

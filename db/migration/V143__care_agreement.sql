-- Who cares for a Tekun person, and what was agreed with them; a later one takes the place of an earlier.
CREATE TABLE care_agreement (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    award_id      uuid        NOT NULL,
    carer_kind    text        NOT NULL,
    carer         text        NOT NULL,
    institution_id uuid,
    tier          text        NOT NULL,
    setting       text        NOT NULL,
    duties        text        NOT NULL,
    begin_on      date        NOT NULL,
    signed_on     date        NOT NULL,
    by_user       text        NOT NULL,
    by_name       text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CONSTRAINT care_agreement_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT care_agreement_award_fkey FOREIGN KEY (county_code, award_id) REFERENCES award (county_code, id),
    CONSTRAINT care_agreement_institution_fkey FOREIGN KEY (county_code, institution_id) REFERENCES care_institution (county_code, id),
    CONSTRAINT care_agreement_kind_check CHECK (carer_kind IN ('PERSON', 'INSTITUTION')
        AND (carer_kind = 'INSTITUTION') = (institution_id IS NOT NULL)),
    CONSTRAINT care_agreement_tier_check CHECK (tier IN ('SELF', 'HALF', 'FULL') AND setting IN ('HOME', 'INSTITUTION')),
    CONSTRAINT care_agreement_days_check CHECK (signed_on <= begin_on + 366),
    CONSTRAINT care_agreement_township_check CHECK (township_code / 1000 = county_code)
);
CREATE INDEX care_agreement_award_idx ON care_agreement (county_code, award_id);

ALTER TABLE care_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON care_agreement
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON care_agreement FROM ${app_role};

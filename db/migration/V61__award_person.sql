-- Who stands in which award, so that a person's awards are found without reading the documents.
CREATE TABLE award_person (
    county_code   int  NOT NULL,
    township_code int  NOT NULL,
    id            uuid NOT NULL,
    award_id      uuid NOT NULL,
    person_id     uuid NOT NULL,
    CONSTRAINT award_person_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT award_person_award_key UNIQUE (county_code, award_id, person_id),
    CONSTRAINT award_person_award_fkey FOREIGN KEY (county_code, award_id) REFERENCES award (county_code, id)
);

CREATE INDEX award_person_person_idx ON award_person (county_code, person_id);

ALTER TABLE award_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE award_person FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON award_person
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));

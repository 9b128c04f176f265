-- That a temporary file turned out to be somebody's, written beside the file it turned out to be: in the county of that file, so that
-- who reads it there knows the temporary key too.
CREATE TABLE person_merge (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    temp_county   int         NOT NULL,
    temp_person   uuid        NOT NULL,
    temp_key      text        NOT NULL,
    merged_on     date        NOT NULL,
    merged_at     timestamptz NOT NULL,
    CONSTRAINT person_merge_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT person_merge_temp_key UNIQUE (county_code, temp_county, temp_person),
    CONSTRAINT person_merge_person_fkey FOREIGN KEY (county_code, person_id) REFERENCES person (county_code, id),
    CONSTRAINT person_merge_township_check CHECK (township_code / 1000 = county_code)
);
CREATE INDEX person_merge_person_idx ON person_merge (county_code, person_id);
CREATE INDEX person_merge_key_idx ON person_merge (county_code, temp_key);

ALTER TABLE person_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON person_merge
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON person_merge FROM ${app_role};

-- Points a temporary file of the caller's county to the file that the number has, and answers its county; nothing when the number is
-- nobody's. The same again changes nothing; a file that points elsewhere already stays as it is.
CREATE FUNCTION identity_merge(p_hash bytea, p_county int, p_temp uuid, p_id uuid, p_on date, p_at timestamptz) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
DECLARE
    known person_identity;
    temp  person;
BEGIN
    SELECT * INTO known FROM person_identity i WHERE i.id_hash = p_hash;
    SELECT * INTO temp FROM person p WHERE p.county_code = p_county AND p.id = p_temp FOR UPDATE;
    IF known.person_id IS NULL OR temp.id IS NULL OR temp.temp_key IS NULL OR temp.id_hash IS NOT NULL
        OR (temp.merged_into IS NOT NULL AND temp.merged_into <> known.person_id) THEN
        RETURN NULL;
    END IF;
    UPDATE person p SET merged_county = known.county_code, merged_into = known.person_id, version = p.version + 1
        WHERE p.county_code = p_county AND p.id = p_temp AND p.merged_into IS NULL;
    INSERT INTO person_merge (county_code, township_code, id, person_id, temp_county, temp_person, temp_key, merged_on, merged_at)
        VALUES (known.county_code, known.township_code, p_id, known.person_id, p_county, p_temp, temp.temp_key, p_on, p_at)
        ON CONFLICT (county_code, temp_county, temp_person) DO NOTHING;
    RETURN known.county_code;
END
$$;
REVOKE EXECUTE ON FUNCTION identity_merge(bytea, int, uuid, uuid, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity_merge(bytea, int, uuid, uuid, date, timestamptz) TO ${app_role};

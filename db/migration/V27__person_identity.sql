-- The one global table: which county keeps the file of a number. Its primary key is what makes a second person impossible.
CREATE TABLE person_identity (
    id_hash       bytea NOT NULL CONSTRAINT person_identity_pkey PRIMARY KEY
                  CONSTRAINT person_identity_id_hash_check CHECK (octet_length(id_hash) = 32),
    county_code   int   NOT NULL,
    township_code int   NOT NULL,
    person_id     uuid  NOT NULL,
    CONSTRAINT person_identity_township_check CHECK (township_code / 1000 = county_code)
);
ALTER TABLE person_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON person_identity USING (in_scope(county_code, township_code)) WITH CHECK (in_scope(county_code, township_code));
REVOKE INSERT, UPDATE, DELETE ON person_identity FROM ${app_role};

-- Claims a number for a file, or answers which place has it already, and the file only to its own county. Of two at once the second waits for the first and gets its answer.
CREATE FUNCTION identity_claim(hash bytea, county int, township int, person uuid)
    RETURNS TABLE (county_code int, township_code int, person_id uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0' SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO person_identity AS i (id_hash, county_code, township_code, person_id)
    VALUES (hash, county, township, person)
    ON CONFLICT (id_hash) DO NOTHING;
    RETURN QUERY SELECT i.county_code, i.township_code, CASE WHEN i.county_code = county THEN i.person_id END
        FROM person_identity i WHERE i.id_hash = hash;
END $$;

-- Where the file of a number is kept, and nothing else.
CREATE FUNCTION identity_place(hash bytea)
    RETURNS TABLE (county_code int, township_code int)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0' SET search_path = pg_catalog, public
AS $$ SELECT i.county_code, i.township_code FROM person_identity i WHERE i.id_hash = hash $$;

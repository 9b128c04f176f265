-- Who has an open case of a programme, anywhere: one row for each member's number. Global as person_identity is, so the
-- application reaches it only through the functions below, which tell a county and nothing else.
CREATE TABLE open_case (
    id_hash        bytea NOT NULL,
    programme      text  NOT NULL,
    county_code    int   NOT NULL,
    application_id uuid  NOT NULL,
    CONSTRAINT open_case_pkey PRIMARY KEY (id_hash, programme)
);
CREATE INDEX open_case_application_idx ON open_case (application_id);

ALTER TABLE open_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE open_case FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON open_case USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE ALL ON open_case FROM PUBLIC, ${app_role};

-- Takes the members' numbers for a case and lets go of those it no longer names; answers the county of a case that holds one of
-- them, or nothing. A twin that comes meanwhile waits at the primary key.
CREATE FUNCTION open_case_claim(p_programme text, p_county int, p_application uuid, p_hashes bytea[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
DECLARE
    holder int;
BEGIN
    DELETE FROM open_case o WHERE o.application_id = p_application AND NOT (o.id_hash = ANY (p_hashes));
    -- in one order, so that two families that share members never wait for each other
    INSERT INTO open_case (id_hash, programme, county_code, application_id)
        SELECT h, p_programme, p_county, p_application FROM unnest(p_hashes) AS h ORDER BY h
        ON CONFLICT (id_hash, programme) DO NOTHING;
    SELECT o.county_code INTO holder FROM open_case o
        WHERE o.id_hash = ANY (p_hashes) AND o.programme = p_programme AND o.application_id <> p_application
        ORDER BY o.county_code LIMIT 1;
    RETURN holder;
END
$$;

CREATE FUNCTION open_case_release(p_application uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$ DELETE FROM open_case o WHERE o.application_id = p_application $$;

CREATE FUNCTION open_case_place(p_programme text, p_application uuid, p_hashes bytea[]) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
    SELECT o.county_code FROM open_case o
    WHERE o.id_hash = ANY (p_hashes) AND o.programme = p_programme AND o.application_id <> p_application
    ORDER BY o.county_code LIMIT 1
$$;

REVOKE EXECUTE ON FUNCTION open_case_claim(text, int, uuid, bytea[]), open_case_release(uuid),
    open_case_place(text, uuid, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_case_claim(text, int, uuid, bytea[]), open_case_release(uuid),
    open_case_place(text, uuid, bytea[]) TO ${app_role};

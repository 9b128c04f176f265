-- Who was given temporary assistance when, over all counties: what the limits a year and a cause are counted from. Global as the
-- index of identities is, so the application reaches it only through the functions below, which tell no case and no name.
CREATE TABLE relief_register (
    id_hash        bytea  NOT NULL CONSTRAINT relief_register_hash_check CHECK (octet_length(id_hash) = 32),
    application_id uuid   NOT NULL,
    county_code    int    NOT NULL,
    variant        text   NOT NULL CONSTRAINT relief_register_variant_check CHECK (variant IN ('SMALL_QUICK', 'ORDINARY')),
    incident_kind  text   NOT NULL,
    incident_on    date   NOT NULL,
    granted_on     date   NOT NULL,
    amount_fen     bigint NOT NULL,
    CONSTRAINT relief_register_pkey PRIMARY KEY (id_hash, application_id)
);

ALTER TABLE relief_register ENABLE ROW LEVEL SECURITY;
ALTER TABLE relief_register FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON relief_register USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE ALL ON relief_register FROM PUBLIC, ${app_role};

-- Enters the persons of a relief that stands in this county's own books; a person entered before is left as they are.
CREATE FUNCTION relief_register_enter(p_county int, p_application uuid, p_hashes bytea[]) RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
    INSERT INTO relief_register (id_hash, application_id, county_code, variant, incident_kind, incident_on, granted_on, amount_fen)
    SELECT h, r.application_id, r.county_code, r.variant, r.incident_kind, r.incident_on, r.granted_on, r.amount_fen
    FROM temporary_relief r CROSS JOIN unnest(p_hashes) AS h
    WHERE r.county_code = p_county AND r.application_id = p_application
    ORDER BY h
    ON CONFLICT (id_hash, application_id) DO NOTHING
$$;

-- The reliefs of persons but that of one case, each once however many of them it was for.
CREATE FUNCTION relief_register_of(p_hashes bytea[], p_except uuid)
    RETURNS TABLE (county_code int, variant text, incident_kind text, incident_on date, granted_on date, amount_fen bigint)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
    SELECT r.county_code, r.variant, r.incident_kind, r.incident_on, r.granted_on, r.amount_fen FROM (
        SELECT DISTINCT ON (x.application_id) x.* FROM relief_register x
        WHERE x.id_hash = ANY (p_hashes) AND x.application_id IS DISTINCT FROM p_except
        ORDER BY x.application_id) r
    ORDER BY r.granted_on, r.application_id
$$;

-- Two grants for one person come one after the other, whichever county makes them: the second sees what the first entered.
CREATE FUNCTION relief_register_wait(p_hashes bytea[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public
AS $$
DECLARE
    h bytea;
BEGIN
    FOR h IN SELECT DISTINCT x FROM unnest(p_hashes) AS x ORDER BY x LOOP
        PERFORM pg_advisory_xact_lock(('x' || encode(substring(h FROM 1 FOR 8), 'hex'))::bit(64)::bigint);
    END LOOP;
END
$$;

REVOKE EXECUTE ON FUNCTION relief_register_enter(int, uuid, bytea[]), relief_register_of(bytea[], uuid),
    relief_register_wait(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relief_register_enter(int, uuid, bytea[]), relief_register_of(bytea[], uuid),
    relief_register_wait(bytea[]) TO ${app_role};

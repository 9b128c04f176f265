-- Everything that was ever asked or read about a person, wherever that was: it belongs to the person, and the office where they
-- ask prints it. Without accounts; outside the reader's own area also without the number of the case.
CREATE FUNCTION access_log_of(hash bytea)
    RETURNS TABLE (at timestamptz, county_code int, kind text, who_org text, who_role text, purpose text, source_code text,
        fields text[], basis text, case_number text, outcome text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0' SET search_path = pg_catalog, public
AS $$
    SELECT l.at, l.county_code, l.kind, l.who_org, l.who_role, l.purpose, l.source_code, l.fields, l.basis, l.case_number, l.outcome
    FROM access_log l WHERE l.person_hash = hash ORDER BY l.at DESC, l.id
$$;
CREATE INDEX access_log_hash_idx ON access_log (person_hash);

-- What came back to a sending, in kind, stands with its result, or with its attempt where nothing came: the person reads it too.
CREATE OR REPLACE FUNCTION access_log_of(hash bytea)
    RETURNS TABLE (at timestamptz, county_code int, kind text, who_org text, who_role text, purpose text, source_code text,
        fields text[], basis text, case_number text, outcome text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0' SET search_path = pg_catalog, public
AS $$
    SELECT l.at, l.county_code, l.kind, l.who_org, l.who_role, l.purpose, l.source_code, l.fields, l.basis, l.case_number,
        coalesce(l.outcome, r.outcome, nullif(a.outcome, 'INTERRUPTED'))
    FROM access_log l
    LEFT JOIN item_attempt a ON a.county_code = l.county_code AND a.id = l.attempt_id
    LEFT JOIN verification_result r ON r.county_code = a.county_code AND r.item_id = a.item_id AND r.round = a.round
    WHERE l.person_hash = hash ORDER BY l.at DESC, l.id
$$;

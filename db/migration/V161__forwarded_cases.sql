-- What a township that took applications for others may know of them: how far they are, and nothing of the family.
CREATE INDEX application_received_idx ON application (received_at) WHERE received_at IS NOT NULL;

CREATE FUNCTION forwarded_cases(p_from int, p_to int)
    RETURNS TABLE (case_number text, programme text, stage text, township_code int, opened_on date, due_on date)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
    SELECT a.case_number, a.programme, a.stage, a.township_code, a.opened_on, coalesce(a.total_due_on, a.due_on)
    FROM application a
    WHERE a.received_at BETWEEN p_from AND p_to AND NOT (a.township_code BETWEEN p_from AND p_to)
    ORDER BY a.closed_on IS NOT NULL, a.opened_on DESC, a.case_number LIMIT 200
$$;

REVOKE EXECUTE ON FUNCTION forwarded_cases(int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forwarded_cases(int, int) TO ${app_role};

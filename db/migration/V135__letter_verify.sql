-- What whoever holds a letter may learn by its code, and nothing more: its kind, its day, and its case number without the middle.
CREATE FUNCTION letter_verify(p_county int, p_code text, OUT kind text, OUT issued_on date, OUT masked text) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
SET app.county_from = '0' SET app.county_to = '999999' SET app.township = '0'
AS $$
    SELECT l.kind, l.issued_on, left(l.case_number, 11) || '****' || right(l.case_number, 3)
    FROM letter l WHERE l.county_code = p_county AND l.code = p_code
$$;

REVOKE EXECUTE ON FUNCTION letter_verify(int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION letter_verify(int, text) TO ${app_role};

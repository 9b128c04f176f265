-- What a transaction may see, set by the application as literal SET LOCAL when it begins.
-- Unset reads NULL on a new connection and '' after an earlier transaction: both give null here,
-- which a policy takes for no. No coalesce around it: these must stay plain comparisons that an index can serve.
CREATE FUNCTION in_scope(county int) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN county BETWEEN nullif(current_setting('app.county_from', true), '')::int
                      AND nullif(current_setting('app.county_to', true), '')::int;

CREATE FUNCTION in_scope(county int, township int) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN county BETWEEN nullif(current_setting('app.county_from', true), '')::int
                      AND nullif(current_setting('app.county_to', true), '')::int
           AND (nullif(current_setting('app.township', true), '')::int = 0
                OR township = nullif(current_setting('app.township', true), '')::int);

-- The application reads and writes rows, and nothing else; what it must not touch is revoked table by table.
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app_role};
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO ${app_role};
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO ${app_role};
GRANT USAGE ON SCHEMA public TO ${app_role};
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

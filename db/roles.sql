-- Run once by a superuser of an outside PostgreSQL (15 or later), before the first start:
--   psql -v owner_password=… -v app_password=… -f db/roles.sql
-- The owner migrates and owns the tables; the application's role owns nothing, so row-level security binds it.
\set ON_ERROR_STOP on
CREATE ROLE yimen_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE yimen_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
-- for the owner's few functions that answer across counties
GRANT SET ON PARAMETER app.county_from, app.county_to, app.township TO yimen_owner;
CREATE DATABASE yimen OWNER yimen_owner TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE yimen FROM PUBLIC;
GRANT CONNECT ON DATABASE yimen TO yimen_app;

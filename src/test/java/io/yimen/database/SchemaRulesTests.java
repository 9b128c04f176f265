package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the catalogue of the migrated database and fails on a table that breaks the rules of docs/architecture.md; the
 * letters are those of the rules. Each query answers the offenders.
 * Requirements 15 (forced row-level security), 17 (the application role) and 18 (views).
 */
class SchemaRulesTests {

    /** Global by nature (K2): the one index of persons, of open cases and of reliefs, over all counties; reached through functions only. */
    private static final String GLOBAL_INDEXES = "('person_identity', 'open_case', 'relief_register')";

    private static final Pattern CONSTRAINT = Pattern.compile(
            "\\b(PRIMARY\\s+KEY|UNIQUE(?!\\s+INDEX)|(?<!WITH )CHECK\\s*\\(|FOREIGN\\s+KEY|EXCLUDE\\s+USING|REFERENCES)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED =
            Pattern.compile("(CONSTRAINT\\s+\\w+|FOREIGN\\s+KEY\\s*\\([^)]*\\))\\s*$", Pattern.CASE_INSENSITIVE);

    private static final JdbcClient DATABASE =
            JdbcClient.create(TestDatabase.fresh().asSuperuser());

    private static final String WITH_COUNTY = """
            WITH county_table AS (
                SELECT c.oid, c.relname, a.attnum AS county
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'county_code'
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace)
            """;

    @Test
    void k1_primary_keys_of_county_tables_begin_with_the_county() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT t.relname FROM county_table t
                WHERE t.relname NOT IN %s
                  AND NOT EXISTS (SELECT FROM pg_index i
                                  WHERE i.indrelid = t.oid AND i.indisprimary AND i.indkey[0] = t.county)""".formatted(GLOBAL_INDEXES))).isEmpty();
    }

    @Test
    void k1_unique_and_exclusion_indexes_of_county_tables_contain_the_county() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT i.indexrelid::regclass::text FROM pg_index i JOIN county_table t ON t.oid = i.indrelid
                WHERE (i.indisunique OR i.indisexclusion) AND NOT t.county = ANY (i.indkey)
                  AND t.relname NOT IN %s""".formatted(GLOBAL_INDEXES))).isEmpty();
    }

    @Test
    void k2_nothing_refers_to_or_from_the_global_indexes() {
        assertThat(offenders("SELECT conname FROM pg_constraint WHERE contype = 'f' AND (conrelid::regclass::text IN "
                        + GLOBAL_INDEXES + " OR confrelid::regclass::text IN " + GLOBAL_INDEXES + ")"))
                .isEmpty();
    }

    @Test
    void k3_and_k4_the_county_is_a_plain_int_that_is_never_missing() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT t.relname FROM county_table t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = t.county
                WHERE a.atttypid <> 'int4'::regtype OR NOT a.attnotnull OR a.attgenerated <> '' OR a.attidentity <> ''""")).isEmpty();
    }

    @Test
    void k5_references_between_county_tables_carry_the_county_on_both_sides() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT f.conname FROM pg_constraint f
                JOIN county_table t ON t.oid = f.conrelid JOIN county_table target ON target.oid = f.confrelid
                WHERE f.contype = 'f'
                  AND NOT EXISTS (SELECT FROM generate_subscripts(f.conkey, 1) n
                                  WHERE f.conkey[n] = t.county AND f.confkey[n] = target.county)""")).isEmpty();
    }

    @Test
    void k6_no_table_without_a_county_refers_to_one_that_has_it() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT f.conname FROM pg_constraint f
                WHERE f.contype = 'f' AND f.confrelid IN (SELECT oid FROM county_table)
                  AND f.conrelid NOT IN (SELECT oid FROM county_table)""")).isEmpty();
    }

    @Test
    void k7_no_reference_is_set_to_null_or_default() {
        assertThat(offenders("SELECT conname FROM pg_constraint WHERE contype = 'f'"
                        + " AND (confdeltype IN ('n', 'd') OR confupdtype IN ('n', 'd'))"))
                .isEmpty();
    }

    @Test
    void k9_ids_of_county_tables_come_from_the_application() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT t.relname || '.' || a.attname FROM county_table t
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
                LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
                WHERE a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE '%nextval%'""")).isEmpty();
    }

    /** Read from the migrations: the catalogue cannot tell a name that was given from one that was made up. */
    @Test
    void d3_every_constraint_is_named() throws IOException {
        List<String> unnamed = new ArrayList<>();

        for (Resource migration :
                new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            String sql = withoutCommentsAndTexts(migration.getContentAsString(StandardCharsets.UTF_8));
            Matcher constraint = CONSTRAINT.matcher(sql);
            while (constraint.find()) {
                if (!NAMED.matcher(sql.substring(0, constraint.start())).find()) {
                    unnamed.add(migration.getFilename() + ": " + constraint.group());
                }
            }
        }

        assertThat(unnamed).isEmpty();
    }

    @Test
    void t1_there_are_no_triggers() {
        assertThat(offenders("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"))
                .isEmpty();
    }

    @Test
    void r1_row_level_security_is_forced_on_every_county_table() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT t.relname FROM county_table t JOIN pg_class c ON c.oid = t.oid
                WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)""")).isEmpty();
    }

    @Test
    void r1_every_county_table_has_a_policy_of_the_scope_for_reading_and_writing() {
        assertThat(offenders(WITH_COUNTY + """
                SELECT t.relname FROM county_table t
                WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd IN ('*', 'r')
                                  AND pg_get_expr(p.polqual, p.polrelid) LIKE '%in_scope(county_code%')""")).isEmpty();
    }

    /** The owner, whose functions keep the audit chain, is nobody who signs in. */
    @Test
    void r1_no_policy_opens_more_than_the_scope() {
        assertThat(offenders("""
                SELECT polrelid::regclass || ': ' || polname FROM pg_policy
                WHERE polpermissive AND polroles <> array['yimen_owner'::regrole::oid]
                  AND (coalesce(pg_get_expr(polqual, polrelid), 'in_scope(') NOT LIKE '%in_scope(%'
                       OR coalesce(pg_get_expr(polwithcheck, polrelid), 'in_scope(') NOT LIKE '%in_scope(%'
                       OR pg_get_expr(polqual, polrelid) ILIKE '%select%')""")).isEmpty();
    }

    @Test
    void partitions_are_never_granted() {
        assertThat(offenders("SELECT relname FROM pg_class WHERE relispartition AND relkind IN ('r', 'p')"
                        + " AND has_table_privilege('yimen_app', oid, 'SELECT, INSERT, UPDATE, DELETE')"))
                .isEmpty();
    }

    @Test
    void views_ask_with_the_rights_of_the_one_who_reads() {
        assertThat(offenders(
                        "SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace"
                                + " AND NOT coalesce(reloptions @> array['security_invoker=true'], false)"))
                .isEmpty();
    }

    @Test
    void the_application_role_has_no_rights_of_its_own() {
        assertThat(offenders("SELECT rolname FROM pg_roles WHERE rolname IN ('yimen_app', 'yimen_owner')"
                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"))
                .isEmpty();
        assertThat(offenders("SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'yimen_app'::regrole"))
                .isEmpty();
    }

    @Test
    void the_application_role_owns_nothing() {
        assertThat(offenders("SELECT relname FROM pg_class WHERE relowner = 'yimen_app'::regrole"
                        + " UNION SELECT proname FROM pg_proc WHERE proowner = 'yimen_app'::regrole"
                        + " UNION SELECT datname FROM pg_database WHERE datdba = 'yimen_app'::regrole"
                        + " UNION SELECT nspname FROM pg_namespace WHERE nspowner = 'yimen_app'::regrole"))
                .isEmpty();
    }

    @Test
    void the_application_role_can_change_no_structure() {
        assertThat(offenders("SELECT nspname FROM pg_namespace WHERE nspname = 'public'"
                        + " AND has_schema_privilege('yimen_app', oid, 'CREATE')"
                        + " UNION SELECT datname FROM pg_database WHERE datname = current_database()"
                        + " AND has_database_privilege('yimen_app', oid, 'CREATE')"
                        + " UNION SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm')"
                        + " AND relnamespace = 'public'::regnamespace"
                        + " AND has_table_privilege('yimen_app', oid, 'TRUNCATE, REFERENCES, TRIGGER')"))
                .isEmpty();
    }

    @Test
    void the_application_role_cannot_touch_the_history_of_migrations() {
        assertThat(offenders("SELECT 'flyway_schema_history' WHERE has_table_privilege('yimen_app',"
                        + " 'flyway_schema_history', 'SELECT, INSERT, UPDATE, DELETE')"))
                .isEmpty();
    }

    @Test
    void functions_with_the_rights_of_the_owner_fix_their_search_path() {
        assertThat(offenders("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef"
                        + " AND NOT EXISTS (SELECT FROM unnest(proconfig) s WHERE s LIKE 'search_path=%')"))
                .isEmpty();
    }

    @Test
    void functions_with_the_rights_of_the_owner_are_not_for_everybody() {
        assertThat(offenders("SELECT proname FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) a"
                        + " WHERE pronamespace = 'public'::regnamespace AND prosecdef AND a.grantee = 0"))
                .isEmpty();
    }

    @Test
    void no_column_holds_a_floating_point_number() {
        assertThat(offenders("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'money')"))
                .isEmpty();
    }

    @Test
    void amounts_are_whole_fen() {
        assertThat(offenders("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND column_name LIKE '%\\_fen' AND data_type <> 'bigint'"))
                .isEmpty();
    }

    @Test
    void instants_know_their_zone() {
        assertThat(offenders("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'"
                        + " AND table_name <> 'flyway_schema_history'"))
                .isEmpty();
    }

    /** A catalogue that shows no county table would pass everything above. */
    @Test
    void the_rules_find_tables_to_judge() {
        assertThat(offenders(WITH_COUNTY + "SELECT relname FROM county_table")).contains("person", "award");
    }

    private static String withoutCommentsAndTexts(String sql) {
        return sql.replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
    }

    private static List<String> offenders(String sql) {
        return DATABASE.sql(sql).query(String.class).list();
    }
}

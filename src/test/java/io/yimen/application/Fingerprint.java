package io.yimen.application;

import io.yimen.database.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole content of the tables that cases live in, as one text: equal before and after means that nothing changed. */
final class Fingerprint {

    private static final List<String> TABLES = List.of(
            "application",
            "application_facts",
            "application_member",
            "application_history",
            "application_decision",
            "open_case",
            "case_serial",
            "notice",
            "award",
            "person",
            "household",
            "person_identity",
            "idempotency_key");

    private Fingerprint() {}

    static String of(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.asSuperuser());
        String tables = TABLES.stream()
                .map(table -> "(select '" + table
                        + "' || count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                        + " from " + table + " t)")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select concat_ws(E'\\n', " + tables + ")")
                .query(String.class)
                .single();
    }
}

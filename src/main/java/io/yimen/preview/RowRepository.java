package io.yimen.preview;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.database.RegionScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The households of runs: written by the chunk, counted at the end, read by the page. */
@Repository
class RowRepository {

    private static final String MEETS = """
             FROM preview_row WHERE county_code BETWEEN :from AND :to AND run_id = :run
            AND (:effects = '' OR effect = ANY(string_to_array(:effects, ',')))
            AND (:source = '' OR source = :source)
            AND (:county = 0 OR county_code = :county)
            AND (:residence = '' OR residence = :residence)
            AND (:before = '' OR before_what = ANY(string_to_array(:before, ',')))
            AND (:after = '' OR after_what = ANY(string_to_array(:after, ',')))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RowRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of a chunk in one statement. */
    void add(UUID run, List<PreviewRow> rows) {
        jdbc.sql("""
                INSERT INTO preview_row (county_code, township_code, run_id, application_id, case_number, source, residence,
                    persons, effect, before_what, after_what, before_fen, after_fen, paid_fen, causes)
                SELECT county, township, :run, application, number, source, residence, persons, effect, "beforeWhat", "afterWhat",
                    before, after, paid, causes
                FROM json_to_recordset(:rows::json) AS r (county int, township int, application uuid, number text, source text,
                    residence text, persons int, effect text, "beforeWhat" text, "afterWhat" text, before bigint, after bigint,
                    paid bigint, causes text)""")
                .param("run", run)
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.stream().map(RowRepository::flat).toList()))
                .update();
    }

    void count(Run run) {
        jdbc.sql("""
                INSERT INTO preview_total (county_code, run_id, source, residence, effect, before_what, after_what, households,
                    persons, before_fen, after_fen, paid_fen)
                SELECT county_code, run_id, source, residence, effect, before_what, after_what, count(*), sum(persons),
                    sum(before_fen), sum(after_fen), sum(paid_fen)
                FROM preview_row WHERE county_code BETWEEN :from AND :to AND run_id = :run
                GROUP BY county_code, run_id, source, residence, effect, before_what, after_what""")
                .param("from", run.countyFrom())
                .param("to", run.countyTo())
                .param("run", run.id())
                .update();
    }

    void drop(RegionScope area, List<UUID> runs) {
        jdbc.sql("DELETE FROM preview_row WHERE county_code BETWEEN :from AND :to AND run_id = ANY(:runs::uuid[])")
                .param("from", area.countyFrom())
                .param("to", area.countyTo())
                .param("runs", runs.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    List<Total> totals(Run run) {
        return jdbc.sql("SELECT * FROM preview_total WHERE county_code BETWEEN :from AND :to AND run_id = :run"
                        + " ORDER BY county_code, source, residence, effect, before_what, after_what")
                .param("from", run.countyFrom())
                .param("to", run.countyTo())
                .param("run", run.id())
                .query((row, i) -> new Total(
                        row.getInt("county_code"),
                        Source.valueOf(row.getString("source")),
                        Residence.valueOf(row.getString("residence")),
                        Effect.valueOf(row.getString("effect")),
                        Entitlement.valueOf(row.getString("before_what")),
                        Entitlement.valueOf(row.getString("after_what")),
                        row.getInt("households"),
                        row.getInt("persons"),
                        row.getLong("before_fen"),
                        row.getLong("after_fen"),
                        row.getLong("paid_fen")))
                .list();
    }

    long count(Run run, RowFilter filter) {
        return jdbc.sql("SELECT count(*)" + MEETS)
                .params(parameters(run, filter))
                .query(Long.class)
                .single();
    }

    /** In the order of counties and, within, of cases. */
    List<PreviewRow> page(Run run, RowFilter filter, int size, long offset) {
        return jdbc.sql("SELECT *" + MEETS + "ORDER BY county_code, case_number LIMIT :size OFFSET :offset")
                .params(parameters(run, filter))
                .param("size", size)
                .param("offset", offset)
                .query(RowRepository::row)
                .list();
    }

    private static Map<String, Object> parameters(Run run, RowFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        Integer county = filter.county();
        parameters.put("from", run.countyFrom());
        parameters.put("to", run.countyTo());
        parameters.put("run", run.id());
        parameters.put(
                "effects", filter.effects().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        parameters.put("source", name(filter.source()));
        parameters.put("county", county == null ? 0 : county);
        parameters.put("residence", name(filter.residence()));
        parameters.put("before", entitlements(filter.before()));
        parameters.put("after", entitlements(filter.after()));
        return parameters;
    }

    private static String entitlements(@Nullable Programme programme) {
        return programme == null
                ? ""
                : Stream.of(Entitlement.values())
                        .filter(what -> what.programme() == programme)
                        .map(Enum::name)
                        .collect(Collectors.joining(","));
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }

    private static Map<String, Object> flat(PreviewRow row) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("county", row.county());
        flat.put("township", row.township());
        flat.put("application", row.applicationId());
        flat.put("number", row.caseNumber().value());
        flat.put("source", row.source());
        flat.put("residence", row.residence());
        flat.put("persons", row.persons());
        flat.put("effect", row.effect());
        flat.put("beforeWhat", row.beforeWhat());
        flat.put("afterWhat", row.afterWhat());
        flat.put("before", row.before().fen());
        flat.put("after", row.after().fen());
        flat.put("paid", row.paid().fen());
        flat.put("causes", String.join(",", row.causes()));
        return flat;
    }

    private static PreviewRow row(ResultSet row, int number) throws SQLException {
        String causes = row.getString("causes");
        return new PreviewRow(
                row.getInt("county_code"),
                row.getInt("township_code"),
                row.getObject("application_id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                Source.valueOf(row.getString("source")),
                Residence.valueOf(row.getString("residence")),
                row.getInt("persons"),
                Effect.valueOf(row.getString("effect")),
                Entitlement.valueOf(row.getString("before_what")),
                Entitlement.valueOf(row.getString("after_what")),
                Money.ofFen(row.getLong("before_fen")),
                Money.ofFen(row.getLong("after_fen")),
                Money.ofFen(row.getLong("paid_fen")),
                causes.isEmpty() ? List.of() : Arrays.asList(causes.split(",")));
    }
}

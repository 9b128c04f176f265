package io.yimen.verification;

import io.yimen.common.RegionCode;
import io.yimen.database.TransactionMemo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads how the sources are set up. */
@Repository
class SourceRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SourceRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same to everybody in one transaction, however often it is asked for. */
    SourceBook book() {
        return TransactionMemo.of(SourceRepository.class, this::read);
    }

    private SourceBook read() {
        Map<String, Source> sources = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM verification_source ORDER BY sort_order, code")
                .query((row, number) -> source(row))
                .list()
                .forEach(source -> sources.put(source.code(), source));
        Map<String, Agreement> agreements = new TreeMap<>();
        jdbc.sql("SELECT * FROM verification_agreement")
                .query((row, number) -> agreement(row))
                .list()
                .forEach(agreement -> agreements.put(agreement.id(), agreement));
        return new SourceBook(sources, agreements, needs());
    }

    private List<SourceBook.Need> needs() {
        return jdbc.sql("""
                        SELECT n.purpose, n.source_code, n.fields FROM verification_need n
                        JOIN verification_source s ON s.code = n.source_code ORDER BY s.sort_order, n.source_code""")
                .query((row, number) -> new SourceBook.Need(
                        Purpose.valueOf(row.getString(1)),
                        row.getString(2),
                        new TreeSet<>(Columns.list(row, "fields"))))
                .list();
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                AdapterKind.valueOf(row.getString("adapter")),
                row.getString("endpoint"),
                json.readValue(row.getString("mapping"), SourceMapping.class),
                Duration.ofMillis(row.getInt("connect_ms")),
                Duration.ofMillis(row.getInt("read_ms")),
                Duration.ofMillis(row.getInt("slow_ms")),
                row.getInt("concurrency"),
                row.getInt("freshness_days"),
                row.getInt("period_months"),
                row.getInt("max_attempts"),
                row.getInt("give_up_days"),
                "PAUSED".equals(row.getString("state")));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        Set<Purpose> purposes = Columns.list(row, "purposes").stream()
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Agreement(
                row.getString("id"),
                row.getString("source_code"),
                new RegionCode(row.getString("region_code")),
                purposes,
                new TreeSet<>(Columns.list(row, "fields")),
                Basis.valueOf(row.getString("basis")),
                row.getString("legal_basis"),
                row.getInt("daily_quota"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

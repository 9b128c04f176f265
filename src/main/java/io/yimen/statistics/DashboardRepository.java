package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rollups and nothing else, so that a national page costs the same however many cases there are. */
@Repository
class DashboardRepository {

    // one row of the list for each level: its place in the path, what to divide a county by, and its counties
    private static final String LEVELS = """
            SELECT l.step, r.month, r.county_code / l.divisor AS region, r.programme, r.residence,
                   sum(r.households)::bigint AS households, sum(r.persons)::bigint AS persons,
                   sum(r.amount_fen)::bigint AS amount_fen, sum(r.line_fen)::bigint AS line_fen
            FROM (VALUES %s) AS l (step, divisor, low, high)
            JOIN rollup_award_month r ON r.county_code BETWEEN l.low AND l.high
            WHERE r.month BETWEEN :first AND :last
            GROUP BY 1, 2, 3, 4, 5
            ORDER BY 1, 2, 3, 4, 5
            """;
    private static final String REFRESHED =
            "SELECT max(refreshed_at) FROM rollup_county WHERE county_code BETWEEN :from AND :to";

    private final JdbcClient jdbc;

    DashboardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of each region of a path, month by month, in one question. */
    List<Level> levels(List<RegionCode> path, YearMonth first, YearMonth last) {
        Map<Integer, List<RollupRow>> rows = new HashMap<>();
        jdbc.sql(LEVELS.formatted(values(path)))
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(row -> {
                    rows.computeIfAbsent(row.getInt("step"), step -> new ArrayList<>())
                            .add(row(row));
                });
        return IntStream.range(0, path.size())
                .mapToObj(step -> new Level(path.get(step), rows.getOrDefault(step, List.of())))
                .toList();
    }

    private static String values(List<RegionCode> path) {
        return IntStream.range(0, path.size())
                .mapToObj(step -> {
                    RegionCode region = path.get(step);
                    return "(%d, %d, %d, %d)".formatted(step, divisor(region), region.countyFrom(), region.countyTo());
                })
                .collect(Collectors.joining(", "));
    }

    Optional<Instant> refreshedAt(RegionCode region) {
        return jdbc.sql(REFRESHED)
                .param("from", region.countyFrom())
                .param("to", region.countyTo())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    // what is left of a county's six digits is the code of its province or prefecture
    private static int divisor(RegionCode region) {
        return switch (region.level()) {
            case NATION -> 10_000;
            case PROVINCE -> 100;
            default -> 1;
        };
    }

    private static RollupRow row(ResultSet row) throws SQLException {
        return new RollupRow(
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getString("region"),
                Programme.valueOf(row.getString("programme")),
                Residence.valueOf(row.getString("residence")),
                new Figures(
                        row.getLong("households"),
                        row.getLong("persons"),
                        row.getLong("amount_fen"),
                        row.getLong("line_fen")));
    }
}

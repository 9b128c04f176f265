package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rollups and nothing else, so that a national page costs the same however many cases there are. */
@Repository
class DashboardRepository {

    private static final String LEVEL = """
            SELECT month, county_code / :divisor AS region, programme, residence,
                   sum(households)::bigint AS households, sum(persons)::bigint AS persons,
                   sum(amount_fen)::bigint AS amount_fen, sum(line_fen)::bigint AS line_fen
            FROM rollup_award_month
            WHERE month BETWEEN :first AND :last AND county_code BETWEEN :from AND :to
            GROUP BY 1, 2, 3, 4
            ORDER BY 1, 2, 3, 4
            """;
    private static final String REFRESHED =
            "SELECT max(refreshed_at) FROM rollup_county WHERE county_code BETWEEN :from AND :to";

    private final JdbcClient jdbc;

    DashboardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Level level(RegionCode region, YearMonth first, YearMonth last) {
        return new Level(
                region,
                jdbc.sql(LEVEL)
                        .param("divisor", divisor(region))
                        .param("first", first.atDay(1))
                        .param("last", last.atDay(1))
                        .param("from", region.countyFrom())
                        .param("to", region.countyTo())
                        .query(DashboardRepository::row)
                        .list());
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

    private static RollupRow row(ResultSet row, int number) throws SQLException {
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

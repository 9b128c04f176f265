package io.yimen.statistics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes and reads the rollup; only {@link #refresh} and {@link #counties} look at awards. */
@Repository
class RollupRepository {

    // two refreshes of one county wait for each other here; the later one begins with what the earlier one left
    private static final String LOCK = """
            INSERT INTO rollup_county (county_code, refreshed_at) VALUES (:county, :at)
            ON CONFLICT (county_code) DO UPDATE SET refreshed_at = excluded.refreshed_at
            """;
    private static final String CLEAR = "DELETE FROM rollup_award_month WHERE county_code = :county";
    private static final String FILL = """
            INSERT INTO rollup_award_month
                (county_code, month, programme, residence, households, persons, amount_fen, line_fen)
            SELECT a.county_code, m.month::date, a.programme, a.residence,
                   count(DISTINCT a.application_id), sum(a.member_count), sum(a.amount_fen),
                   sum(a.line_fen * a.member_count)
            FROM stat_award a
            CROSS JOIN LATERAL generate_series(
                a.begin_month::timestamp, least(a.end_month, :through)::timestamp, interval '1 month') AS m (month)
            WHERE a.county_code = :county
            GROUP BY a.county_code, m.month, a.programme, a.residence
            """;

    private final JdbcClient jdbc;

    RollupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts the county anew for every month from its first award to {@code through}. */
    void refresh(int county, LocalDate through, Instant at) {
        jdbc.sql(LOCK).param("county", county).param("at", Timestamp.from(at)).update();
        jdbc.sql(CLEAR).param("county", county).update();
        jdbc.sql(FILL).param("county", county).param("through", through).update();
    }

    /** Every county in scope that has awards or a rollup. */
    List<Integer> counties() {
        return jdbc.sql("SELECT county_code FROM stat_award UNION SELECT county_code FROM rollup_county ORDER BY 1")
                .query(Integer.class)
                .list();
    }
}

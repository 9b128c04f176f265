package io.yimen.award;

import io.yimen.common.Money;
import io.yimen.database.RegionScope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums the awards of many cases in one statement. */
@Repository
class RunningAwardRepository {

    private final JdbcClient jdbc;

    RunningAwardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RunningAward> of(RegionScope area, List<UUID> applications, LocalDate month) {
        return jdbc.sql("""
                SELECT application_id, sum(amount_fen) FROM award
                WHERE county_code BETWEEN :from AND :to AND application_id = ANY(:ids::uuid[])
                  AND state <> 'ENDED' AND (end_month IS NULL OR end_month >= :month)
                GROUP BY county_code, application_id""")
                .param("from", area.countyFrom())
                .param("to", area.countyTo())
                .param("ids", applications.stream().map(UUID::toString).toArray(String[]::new))
                .param("month", month)
                .query((rs, i) -> new RunningAward(rs.getObject(1, UUID.class), Money.ofFen(rs.getLong(2))))
                .list();
    }
}

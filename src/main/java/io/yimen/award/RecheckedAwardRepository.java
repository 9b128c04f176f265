package io.yimen.award;

import io.yimen.common.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads running awards in the order of their keys, with the references of who stands in them. */
@Repository
class RecheckedAwardRepository {

    record Row(UUID id, int township, UUID application, String caseNumber, Set<String> refs) {}

    private static final UUID FIRST = new UUID(0, 0);

    /** Of an award whose last month is over nobody is asked any more. */
    private static final String LASTS = "(end_month IS NULL OR end_month >= ?)";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RecheckedAwardRepository(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private LocalDate month() {
        return clock.today().withDayOfMonth(1);
    }

    List<Integer> counties() {
        return jdbc.sql("SELECT DISTINCT county_code FROM award WHERE state = 'RUNNING' AND " + LASTS
                        + " ORDER BY county_code")
                .param(month())
                .query(Integer.class)
                .list();
    }

    int count(int county) {
        return jdbc.sql("SELECT count(*) FROM award WHERE county_code = ? AND state = 'RUNNING' AND " + LASTS)
                .params(county, month())
                .query(Integer.class)
                .single();
    }

    List<Row> after(int county, Optional<UUID> last, int atMost) {
        return jdbc.sql("""
                        SELECT a.id, a.township_code, a.application_id, a.case_number,
                               ARRAY(SELECT m ->> 'ref' FROM jsonb_array_elements(a.members) AS members (m)) AS refs
                        FROM award a
                        WHERE a.county_code = ? AND a.id > ? AND a.state = 'RUNNING'
                          AND (a.end_month IS NULL OR a.end_month >= ?) ORDER BY a.id LIMIT ?""")
                .params(county, last.orElse(FIRST), month(), atMost)
                .query(RecheckedAwardRepository::row)
                .list();
    }

    Map<UUID, UUID> applications(int county, Collection<UUID> awards) {
        Map<UUID, UUID> applications = new TreeMap<>();
        jdbc.sql("SELECT id, application_id FROM award WHERE county_code = :county AND id IN (:awards)")
                .param("county", county)
                .param("awards", awards)
                .query((row, number) -> applications.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return applications;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("township_code"),
                row.getObject("application_id", UUID.class),
                row.getString("case_number"),
                Set.of((String[]) row.getArray("refs").getArray()));
    }
}

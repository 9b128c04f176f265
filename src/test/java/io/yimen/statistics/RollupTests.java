package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yimen.calendar.DemoClock;
import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.YimenTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

@YimenTest
class RollupTests {

    private static final int COUNTY = 110101;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Rollups rollups;

    @Autowired
    private RollupRefresh refresh;

    @Autowired
    private DemoClock clock;

    @Autowired
    private IncompleteEventPublications publications;

    @Test
    void counts_households_persons_amounts_and_lines_for_every_month_an_award_runs() {
        UUID twins = Uuid7.next();
        in(110102, () -> {
            award(110102, twins, 0, "2026-10-01", null, 2, "RUNNING");
            award(110102, twins, 1, "2026-10-01", null, 1, "RUNNING");
            award(110102, Uuid7.next(), 0, "2026-10-01", "2026-11-01", 3, "ENDED");
            award(110102, Uuid7.next(), 0, "2026-10-01", null, 4, "ON_HOLD");
        });

        refresh.county(110102);

        assertThat(rows(110102))
                .containsExactly(
                        "2026-10-01 URBAN households=2 persons=6 amount=1500 line=6000",
                        "2026-11-01 URBAN households=2 persons=6 amount=1500 line=6000",
                        "2026-12-01 URBAN households=1 persons=3 amount=1000 line=3000");
    }

    @Test
    void a_change_is_counted_after_its_commit_and_its_publication_is_completed() {
        in(COUNTY, () -> {
            award(COUNTY, Uuid7.next(), 0, "2026-11-01", null, 2, "RUNNING");
            rollups.countyChanged(COUNTY);
        });

        await().untilAsserted(() -> assertThat(rows(COUNTY)).hasSize(2));
        await().untilAsserted(() -> assertThat(outstanding()).isZero());
    }

    @Test
    void a_refresh_that_a_crash_cut_off_is_made_up_for() {
        in(110107, () -> award(110107, Uuid7.next(), 0, "2026-11-01", null, 2, "RUNNING"));
        jdbc.sql("""
                        INSERT INTO event_publication
                            (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        VALUES (:id, 'statistics.county-changed', 'io.yimen.statistics.CountyChanged',
                                '{"county":110107}', now() - interval '1 hour', 'PUBLISHED', 1)
                        """).param("id", Uuid7.next()).update();

        publications.resubmitIncompletePublications(publication -> true);

        await().untilAsserted(() -> assertThat(rows(110107)).hasSize(2));
        await().untilAsserted(() -> assertThat(outstanding()).isZero());
    }

    @Test
    void what_is_rolled_back_is_not_counted() {
        Scopes.runIn(
                RegionScope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    award(110105, Uuid7.next(), 0, "2026-11-01", null, 2, "RUNNING");
                    rollups.countyChanged(110105);
                    status.setRollbackOnly();
                }));
        refresh.everyCounty();

        assertThat(rows(110105)).isEmpty();
    }

    @Test
    void a_new_month_is_counted_when_the_business_date_moves() {
        in(110106, () -> award(110106, Uuid7.next(), 0, "2026-11-01", null, 2, "RUNNING"));

        refresh.county(110106);
        assertThat(rows(110106)).hasSize(2);
        clock.at(LocalDate.of(2027, 2, 3), () -> {
            refresh.county(110106);
            return true;
        });

        assertThat(rows(110106)).hasSize(5);
    }

    private void in(int county, Runnable work) {
        Scopes.runIn(new RegionScope(county, county, 0), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void award(int county, UUID application, int entry, String begin, String end, int members, String state) {
        jdbc.sql("""
                        INSERT INTO award (county_code, township_code, id, application_id, entry_no, case_number,
                            applicant_name, programme, scope, residence, member_count, amount_fen, line_fen, members,
                            components, begin_month, end_month, next_recheck, state, confirmed_on, granted_at, version)
                        VALUES (:county, :county * 1000 + 1, :id, :application, :entry, 'x', '张三', 'DIBAO', 'HOUSEHOLD',
                            'URBAN', :members, 500, 1000, '[]', '[]', :begin::date, :end::date, :begin::date, :state,
                            :begin::date, now(), 0)
                        """)
                .param("county", county)
                .param("id", Uuid7.next())
                .param("application", application)
                .param("entry", entry)
                .param("members", members)
                .param("begin", begin)
                .param("end", end)
                .param("state", state)
                .update();
    }

    private List<String> rows(int county) {
        return Scopes.callIn(
                RegionScope.ALL,
                () -> transaction.execute(status -> jdbc
                        .sql("SELECT * FROM rollup_award_month WHERE county_code = :county ORDER BY month, residence")
                        .param("county", county)
                        .query()
                        .listOfRows()
                        .stream()
                        .map(RollupTests::text)
                        .toList()));
    }

    private static String text(Map<String, Object> row) {
        return "%s %s households=%s persons=%s amount=%s line=%s"
                .formatted(
                        row.get("month"),
                        row.get("residence"),
                        row.get("households"),
                        row.get("persons"),
                        row.get("amount_fen"),
                        row.get("line_fen"));
    }

    private long outstanding() {
        return jdbc.sql(
                        "SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND event_type LIKE '%CountyChanged'")
                .query(Long.class)
                .single();
    }
}

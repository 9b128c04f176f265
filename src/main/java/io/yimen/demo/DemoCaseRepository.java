package io.yimen.demo;

import io.yimen.common.CaseNumber;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which cases of the demo are built, in the transaction that builds each. */
@Repository
class DemoCaseRepository {

    private final JdbcClient jdbc;

    DemoCaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For the running transaction only. What a crash takes with it the next start builds again, so nobody waits for the disk;
     * and thousands of like statements are planned once each, while the tables are small enough to be read whole, but not for long.
     */
    void hurry() {
        jdbc.sql("SET LOCAL synchronous_commit = off").update();
        jdbc.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
    }

    /** The planner learns how much there is by now: plans made for empty tables would read a whole county for each look-up. */
    void catchUpStatistics() {
        jdbc.sql("SELECT catch_up_statistics()").query((row, number) -> number).list();
    }

    Set<Integer> built(int county) {
        return new HashSet<>(jdbc.sql("SELECT number FROM demo_case WHERE county_code = :county")
                .param("county", county)
                .query(Integer.class)
                .list());
    }

    void add(int county, int number, Goal goal, CaseNumber caseNumber) {
        jdbc.sql("INSERT INTO demo_case (county_code, number, goal, case_number) VALUES (?, ?, ?, ?)")
                .params(county, number, goal.name(), caseNumber.value())
                .update();
    }
}

package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migrations that fill new columns reach the cases that are there, although rows are forced into a scope for the owner too. */
class UpgradeTests {

    @Test
    void cases_of_an_earlier_version_get_their_intake_and_their_worker() {
        TestDatabase database = TestDatabase.upTo("110");
        JdbcClient behind = JdbcClient.create(database.asSuperuser());
        behind.sql("""
                insert into application (county_code, township_code, id, case_number, programme, stage, version, facts_version,
                    steps, channel, applicant_name, applicant_masked, member_count, staff_relative, opened_on, stage_since,
                    total_days, extended, visited, objections, county_visited, intake_by, intake_name, changed_by, changed_name,
                    changed_at, last_action)
                values (610103, 610103001, gen_random_uuid(), '610103D20260000001', 'DIBAO', 'DRAFT', 1, 1, 1, 'WINDOW', '', '', 0,
                    false, '2026-11-25', '2026-11-25', 0, false, false, 0, false, 'caseworker.beilin', '陈静',
                    'caseworker.beilin', '陈静', now(), 'OPEN')""").update();

        database.upgrade();

        assertThat(behind.sql(
                                "select intake_id = id and worker = intake_by and worker_name = intake_name from application")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }
}

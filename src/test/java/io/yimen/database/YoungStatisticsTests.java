package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The planner learns of tables that have doubled, and of no others. */
@YimenTest
class YoungStatisticsTests {

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient application;

    private JdbcClient superuser;

    @BeforeEach
    void an_empty_table() {
        superuser = JdbcClient.create(database.asSuperuser());
        superuser
                .sql("CREATE TABLE young_statistics (n int, words text) WITH (autovacuum_enabled = false)")
                .update();
        superuser.sql("ALTER TABLE young_statistics OWNER TO yimen_owner").update();
    }

    @AfterEach
    void leave_nothing() {
        superuser.sql("DROP TABLE young_statistics").update();
    }

    @Test
    void a_table_that_has_doubled_is_looked_at_and_one_that_has_grown_a_little_is_not() {
        fill(3_000);
        catchUp();
        assertThat(known()).isEqualTo(3_000);

        fill(300);
        catchUp();
        assertThat(known()).isEqualTo(3_000);

        fill(6_000);
        catchUp();
        assertThat(known()).isEqualTo(9_300);
    }

    private void fill(int rows) {
        superuser
                .sql("INSERT INTO young_statistics SELECT n, repeat('x', 80) FROM generate_series(1, ?) AS n")
                .param(rows)
                .update();
    }

    private void catchUp() {
        application
                .sql("SELECT catch_up_statistics()")
                .query((row, number) -> number)
                .list();
    }

    private long known() {
        return superuser
                .sql("SELECT reltuples::bigint FROM pg_class WHERE relname = 'young_statistics'")
                .query(Long.class)
                .single();
    }
}

package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly work is not only declared: the scheduler runs and has each task in its table. */
@YimenTest
class SchedulerTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String[] TASKS = {
        "notice-down",
        "preview-resume",
        "statistics-refresh-rollups",
        "verification-files",
        "verification-forget-raw",
        "verification-remind",
        "verification-runs",
        "verification-send",
        "web-forget-idempotency-keys"
    };

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private TestDatabase database;

    @Test
    void the_scheduler_runs_and_plans_each_recurring_task_once() throws InterruptedException {
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
        assertThat(planned()).containsExactlyInAnyOrder(TASKS);
    }

    /** Planning follows the start on a thread of its own. */
    private List<String> planned() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (names().size() < TASKS.length && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return names();
    }

    private List<String> names() {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT task_name FROM scheduled_tasks WHERE task_instance = 'recurring'")
                .query(String.class)
                .list();
    }
}

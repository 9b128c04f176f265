package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Timed work begins at once, or after a pause unless the program has ended before. */
@YimenTest
class BackgroundStartTests {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Autowired
    private TestDatabase database;

    private Scheduler scheduler;

    @BeforeEach
    void a_scheduler_without_tasks() {
        scheduler = Scheduler.create(database.asSuperuser()).threads(1).build();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    @Test
    void without_a_pause_it_begins_at_once() {
        new BackgroundStart(scheduler, Duration.ZERO).ready();

        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
    }

    @Test
    void with_a_pause_it_begins_later() throws InterruptedException {
        new BackgroundStart(scheduler, PAUSE).ready();

        assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
        assertThat(startedWithin(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void after_the_end_of_the_program_it_does_not_begin_any_more() throws InterruptedException {
        BackgroundStart start = new BackgroundStart(scheduler, PAUSE);
        start.ready();
        start.closed();

        assertThat(startedWithin(PAUSE.multipliedBy(3))).isFalse();
    }

    private boolean startedWithin(Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!scheduler.getSchedulerState().isStarted() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        return scheduler.getSchedulerState().isStarted();
    }
}

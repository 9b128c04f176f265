package io.yimen.database;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The timed work of the product, which goes on in tests as it does in service: earlier tests leave it things to do. */
public final class Background {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Background() {}

    /** Does the work while nothing else changes the database: what had begun is waited for, and nothing new begins. */
    public static <T> T stillDuring(Scheduler scheduler, Callable<T> work) throws Exception {
        scheduler.pause();
        try {
            await().atMost(PATIENCE)
                    .until(() -> scheduler.getCurrentlyExecuting().isEmpty());
            return work.call();
        } finally {
            scheduler.resume();
        }
    }
}

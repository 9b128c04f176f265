package io.yimen.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.startup.AbstractSchedulerStarter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** Starts the timed work a while after the program, so that on a small machine the first pages do not wait for it. */
class BackgroundStart extends AbstractSchedulerStarter {

    /** The property that says how long after; nothing for at once. */
    static final String PAUSE = "yimen.background-after";

    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    BackgroundStart(Scheduler scheduler, Duration pause) {
        super(scheduler);
        this.pause = pause;
    }

    @EventListener(ContextRefreshedEvent.class)
    void ready() {
        if (pause.isZero()) {
            doStart();
        } else {
            // of the program's own thread, so that the work finds the program's classes also when it runs from its jar
            Thread later = new Thread(this::startUnlessClosed, "background-start");
            later.setDaemon(true);
            later.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void closed() {
        closed.countDown();
    }

    private void startUnlessClosed() {
        try {
            if (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                doStart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.yimen.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.startup.AbstractSchedulerStarter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** Starts the timed work a while after the program, so that on a small machine the first pages do not wait for it. */
class BackgroundStart extends AbstractSchedulerStarter {

    /** The property that says how long after; nothing for at once. */
    static final String PAUSE = "yimen.background-after";

    private final Duration pause;
    private volatile boolean closed;

    BackgroundStart(Scheduler scheduler, Duration pause) {
        super(scheduler);
        this.pause = pause;
    }

    @EventListener(ContextRefreshedEvent.class)
    void ready() {
        if (pause.isZero()) {
            doStart();
        } else {
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::startUnlessClosed);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void closed() {
        closed = true;
    }

    private void startUnlessClosed() {
        if (!closed) {
            doStart();
        }
    }
}

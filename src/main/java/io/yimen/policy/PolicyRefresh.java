package io.yimen.policy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether another node has published values. On each node, so not a task of the scheduler, which runs
 * once for all of them; and beside the work, so that a screening never waits for the database.
 */
@Component
class PolicyRefresh implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyRefresh.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Policies policies;
    private @Nullable ScheduledExecutorService clockwork;
    private boolean failing;

    PolicyRefresh(Policies policies) {
        this.policies = policies;
    }

    @Override
    public synchronized void start() {
        if (clockwork == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "policy-refresh");
                thread.setDaemon(true);
                return thread;
            });
            started.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            clockwork = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    /** A database that is away is said once; what is in memory goes on holding. */
    private void look() {
        try {
            policies.refresh();
            failing = false;
        } catch (DataAccessException e) {
            if (!failing) {
                LOG.warn("Cannot look for newly published policy values; trying again", e);
            }
            failing = true;
        }
    }
}

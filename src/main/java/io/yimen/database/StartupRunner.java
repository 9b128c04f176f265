package io.yimen.database;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the {@link StartupStep}s once all beans stand and before the web server (a later phase) takes a request. */
final class StartupRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartupRunner.class);

    private final List<StartupStep> steps;
    private volatile boolean running;

    StartupRunner(List<StartupStep> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(StartupStep::order))
                .toList();
    }

    @Override
    public void start() {
        steps.forEach(StartupRunner::run);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private static void run(StartupStep step) {
        long begin = System.nanoTime();
        Scopes.runIn(RegionScope.ALL, step::run);
        LOG.info("Start-up step {} took {} ms", step.name(), (System.nanoTime() - begin) / 1_000_000);
    }
}

package io.yimen.statistics;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Refreshes on one thread of its own, so that a burst of confirmations waits here and not on connections; a county that
 * is asked for again before its refresh has begun is counted once for both.
 */
@Component
class RollupQueue implements DisposableBean {

    private static final int EVERY_COUNTY = 0;
    /** So long a county waits for more of the same burst. */
    private static final int PAUSE_MS = 200;

    private final RollupRefresh refresh;
    private final Map<Integer, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rollup"));

    RollupQueue(RollupRefresh refresh) {
        this.refresh = refresh;
    }

    CompletableFuture<Void> county(int county) {
        return waiting.computeIfAbsent(county, this::enqueue);
    }

    CompletableFuture<Void> everyCounty() {
        return waiting.computeIfAbsent(EVERY_COUNTY, this::enqueue);
    }

    private CompletableFuture<Void> enqueue(int county) {
        return CompletableFuture.runAsync(
                () -> run(county), CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS, thread));
    }

    // out of the map first: what commits from here on may not be seen and asks anew
    private void run(int county) {
        waiting.remove(county);
        if (county == EVERY_COUNTY) {
            refresh.everyCounty();
        } else {
            refresh.county(county);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}

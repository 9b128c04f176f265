package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, whenever it is called: for each source a few workers at most (its bulkhead), each seeing one question
 * through after the other until nothing is due. A round costs a look into the queue for each agreement, however long the queue.
 */
@Service
class Dispatcher implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Courier courier;
    private final SourceRepository sources;
    private final QueueRepository queue;
    private final TransactionTemplate transaction;
    private final BusinessClock business;
    private final Clock clock;
    private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(Dispatcher::thread);
    private volatile boolean stopping;

    /** The places for workers of a source. */
    private record Bulkhead(int size, Semaphore places) {}

    Dispatcher(
            Courier courier,
            SourceRepository sources,
            QueueRepository queue,
            TransactionTemplate transaction,
            BusinessClock business,
            Clock clock) {
        this.courier = courier;
        this.sources = sources;
        this.queue = queue;
        this.transaction = transaction;
        this.business = business;
        this.clock = clock;
    }

    /** Starts workers for what is due; the answer is done when all of them are. */
    CompletableFuture<Void> round() {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Claim claim : due()) {
            Bulkhead bulkhead = bulkhead(claim.source());
            while (!stopping && bulkhead.places().tryAcquire()) {
                running.add(start(claim, bulkhead));
            }
        }
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
    }

    /** Somebody has queued something just now: a round on a thread of its own. */
    void nudged() {
        if (!stopping) {
            workers.execute(() -> {
                try {
                    round();
                } catch (RuntimeException e) {
                    // the next round of the schedule finds it
                    LOG.warn("A round did not begin: {}", e.getClass().getName());
                }
            });
        }
    }

    private List<Claim> due() {
        List<Claim> due = Scopes.callIn(
                RegionScope.ALL,
                () -> transaction.execute(status -> {
                    SourceBook book = sources.book();
                    List<Claim> claims = new ArrayList<>();
                    for (Source source : book.sources().values()) {
                        if (courier.serves(source) && !source.paused()) {
                            claim(book, source).ifPresent(claims::add);
                        }
                    }
                    return claims;
                }));
        return due == null ? List.of() : due;
    }

    private Optional<Claim> claim(SourceBook book, Source source) {
        List<Agreement> agreements = book.inForce(source.code(), business.today());
        List<String> waiting =
                queue.agreementsDue(agreements.stream().map(Agreement::id).toList(), clock.instant());
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(
                        source,
                        agreements.stream()
                                .filter(a -> waiting.contains(a.id()))
                                .toList(),
                        1,
                        Optional.empty()));
    }

    private CompletableFuture<Void> start(Claim claim, Bulkhead bulkhead) {
        try {
            return CompletableFuture.runAsync(() -> work(claim), workers)
                    .whenComplete((done, failure) -> bulkhead.places().release());
        } catch (RejectedExecutionException e) {
            bulkhead.places().release();
            return CompletableFuture.completedFuture(null);
        }
    }

    private void work(Claim claim) {
        try {
            Scopes.runIn(RegionScope.ALL, () -> {
                while (!stopping && courier.one(claim)) {
                    Thread.onSpinWait();
                }
            });
        } catch (RuntimeException e) {
            // what was claimed is found again when its time has passed
            LOG.error(
                    "A worker of {} stopped: {}",
                    claim.source().code(),
                    e.getClass().getName(),
                    e);
        }
    }

    /** A changed size begins anew: the workers of before run out on their own. */
    private Bulkhead bulkhead(Source source) {
        return bulkheads.compute(
                source.code(),
                (code, known) -> known != null && known.size() == source.concurrency()
                        ? known
                        : new Bulkhead(source.concurrency(), new Semaphore(source.concurrency())));
    }

    @Override
    public void destroy() {
        stopping = true;
        workers.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "verification-worker");
        thread.setDaemon(true);
        return thread;
    }
}

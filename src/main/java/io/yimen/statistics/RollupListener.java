package io.yimen.statistics;

import io.yimen.calendar.BusinessDateMoved;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks for a refresh after the commit and does not wait for it. The event publication registry holds the event until the
 * refresh is done, and hands one that a crash cut off to the next start.
 */
@Component
class RollupListener {

    private final RollupQueue queue;

    RollupListener(RollupQueue queue) {
        this.queue = queue;
    }

    @TransactionalEventListener(id = "statistics.county-changed")
    CompletableFuture<Void> on(CountyChanged event) {
        return queue.county(event.county());
    }

    @TransactionalEventListener(id = "statistics.business-date-moved", fallbackExecution = true)
    CompletableFuture<Void> on(BusinessDateMoved event) {
        return queue.everyCounty();
    }
}

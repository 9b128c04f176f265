package io.yimen.statistics;

import io.yimen.calendar.BusinessDateMoved;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Refreshes after the commit, on one thread of its own, so that a burst of confirmations waits in its queue and not on
 * connections. The event publication registry hands a refresh that a crash cut off to the next start.
 */
@Component
class RollupListener {

    private final RollupRefresh refresh;

    RollupListener(RollupRefresh refresh) {
        this.refresh = refresh;
    }

    @Async(RollupThread.NAME)
    @TransactionalEventListener(id = "statistics.county-changed")
    void on(CountyChanged event) {
        refresh.county(event.county());
    }

    @Async(RollupThread.NAME)
    @TransactionalEventListener(id = "statistics.business-date-moved", fallbackExecution = true)
    void on(BusinessDateMoved event) {
        refresh.everyCounty();
    }
}

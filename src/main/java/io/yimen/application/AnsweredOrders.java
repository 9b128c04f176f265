package io.yimen.application;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.OrderAnswered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has a report made as soon as everything was answered. The event publication registry holds the event until that is done, and
 * hands one that a crash cut off to the next start.
 */
@Component
class AnsweredOrders {

    private final CaseReports reports;

    AnsweredOrders(CaseReports reports) {
        this.reports = reports;
    }

    @TransactionalEventListener(id = "application.order-answered")
    void on(OrderAnswered event) {
        Scopes.runIn(new RegionScope(event.county(), event.county(), 0), () -> reports.answered(event));
    }
}

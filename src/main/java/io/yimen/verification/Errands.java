package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due of one order in the caller's thread, source after source. */
@Service
class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final Courier courier;
    private final QueueRepository queue;
    private final SourceRepository sources;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Errands(
            Courier courier,
            QueueRepository queue,
            SourceRepository sources,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.courier = courier;
        this.queue = queue;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws IllegalStateException inside a transaction, where no attempt would be on record before its call */
    void run(int county, UUID order) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Sources are not asked inside a transaction");
        }
        Scopes.runIn(new RegionScope(county, county, 0), () -> {
            SourceBook book = transaction.execute(status -> sources.book());
            if (book != null) {
                book.sources().values().stream()
                        .filter(source -> courier.serves(source) && !source.paused())
                        .forEach(source -> send(book, source, county, order));
            }
        });
    }

    private void send(SourceBook book, Source source, int county, UUID order) {
        List<Agreement> agreements = book.inForce(source.code(), clock.today());
        Claim claim = new Claim(source, agreements, 1, Optional.of(order));
        // each question once: one that failed is due again only later
        Integer waiting = transaction.execute(status -> queue.waiting(county, order, source.code()));
        for (int i = 0; waiting != null && i < waiting && courier.one(claim); i++) {
            LOG.debug("Asked {} of order {}", source.code(), order);
        }
    }
}

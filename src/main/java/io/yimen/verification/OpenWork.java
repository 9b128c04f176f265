package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.verification.OrderRepository.OrderRow;
import io.yimen.verification.QueueRepository.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the queue and the orders in step with the items: in while open, out when not, and the order closed with its last. */
@Service
class OpenWork {

    /** An item that becomes open. */
    record Begun(UUID item, int township, UUID order, String source, String agreement) {}

    private final QueueRepository queue;
    private final OrderRepository orders;
    private final SourceRepository sources;
    private final ApplicationEventPublisher events;
    private final Nudge nudge;
    private final BusinessClock clock;

    OpenWork(
            QueueRepository queue,
            OrderRepository orders,
            SourceRepository sources,
            ApplicationEventPublisher events,
            Nudge nudge,
            BusinessClock clock) {
        this.queue = queue;
        this.orders = orders;
        this.sources = sources;
        this.events = events;
        this.nudge = nudge;
        this.clock = clock;
    }

    void begin(int county, List<Begun> begun, Instant due) {
        if (begun.isEmpty()) {
            return;
        }
        SourceBook book = sources.book();
        LocalDate today = clock.today();
        List<Entry> entries = begun.stream()
                .map(item -> new Entry(
                        item.item(),
                        item.township(),
                        item.order(),
                        item.source(),
                        item.agreement(),
                        today.plusDays(book.source(item.source()).giveUpDays())))
                .toList();
        queue.insert(county, entries, due, today);
        afterCommit();
    }

    /** Locks what is known of the items' open work; it comes before the items themselves, always. */
    void lock(int county, Collection<UUID> items) {
        queue.lock(county, items);
    }

    /** The items are open no more; their orders close when they were the last. */
    void end(int county, List<ItemRow> items) {
        if (items.isEmpty()) {
            return;
        }
        queue.delete(county, items.stream().map(ItemRow::id).toList());
        close(county, items.stream().map(ItemRow::orderId).collect(Collectors.toSet())).stream()
                .filter(order -> order.batch() == null)
                .forEach(order -> events.publishEvent(new OrderAnswered(county, order.id(), order.subjectOf())));
    }

    /** The items are open no more, and what becomes of their orders is somebody else's matter. */
    void drop(int county, List<ItemRow> items) {
        queue.delete(county, items.stream().map(ItemRow::id).toList());
    }

    /** Closes those of the orders in which nothing is open; who has just opened them sees that without being told. */
    List<OrderRow> close(int county, Collection<UUID> touched) {
        orders.lock(county, touched);
        return orders.close(county, touched, clock.now());
    }

    private void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    nudge.now();
                }
            });
        }
    }
}

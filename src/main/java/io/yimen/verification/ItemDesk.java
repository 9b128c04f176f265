package io.yimen.verification;

import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with items: stop them, ask again, contest an answer and settle it. */
@Service
class ItemDesk {

    private final ItemRepository items;
    private final ItemStates states;
    private final OrderRepository orders;
    private final ResultRepository results;
    private final OpenWork work;
    private final Keys keys;
    private final AuditTrail audit;
    private final Clock technical;

    ItemDesk(
            ItemRepository items,
            ItemStates states,
            OrderRepository orders,
            ResultRepository results,
            OpenWork work,
            Keys keys,
            AuditTrail audit,
            Clock technical) {
        this.items = items;
        this.states = states;
        this.orders = orders;
        this.results = results;
        this.work = work;
        this.keys = keys;
        this.audit = audit;
        this.technical = technical;
    }

    @Transactional
    void cancel(int county, UUID subjectOf, String reason) {
        List<UUID> all = orders.openOf(county, subjectOf);
        for (UUID order : all) {
            List<UUID> pending = items.pending(county, order);
            work.lock(county, pending);
            List<ItemRow> stopped = items.lock(county, pending).stream()
                    .filter(item -> ItemTransitions.allowed(item.state(), ItemState.CANCELLED))
                    .toList();
            states.move(
                    county,
                    stopped.stream()
                            .map(item ->
                                    ItemChange.of(item, ItemState.CANCELLED).because(reason))
                            .toList());
            work.drop(county, stopped);
        }
        orders.cancel(county, all, technical.instant());
    }

    @Transactional
    void askAgain(int county, UUID id, String reason) {
        ItemRow item = locked(county, id);
        boolean waiting = item.state() == ItemState.UNAVAILABLE;
        states.move(county, List.of(ItemChange.of(item, ItemState.QUEUED).because(Reasons.ASKED_AGAIN)));
        items.nextRound(county, id, keys.next(item.sendKey()));
        if (waiting) {
            work.drop(county, List.of(item));
        }
        orders.reopen(county, List.of(item.orderId()));
        work.begin(
                county,
                List.of(new OpenWork.Begun(id, item.township(), item.orderId(), item.source(), item.agreement())),
                technical.instant());
        record(county, "VERIFICATION_ASKED_AGAIN", id, reason);
    }

    @Transactional
    void dispute(int county, UUID id, String reason) {
        ItemRow item = locked(county, id);
        states.move(county, List.of(ItemChange.of(item, ItemState.DISPUTED).because(item.reason())));
        record(county, "VERIFICATION_DISPUTED", id, reason);
    }

    @Transactional
    void settleDispute(int county, UUID id, String reason) {
        ItemRow item = locked(county, id);
        ItemState said = results.outcome(county, id, item.round()).orElseThrow(ItemNotFound::new);
        states.move(county, List.of(ItemChange.of(item, said).because(item.reason())));
        record(county, "VERIFICATION_DISPUTE_SETTLED", id, reason);
    }

    private ItemRow locked(int county, UUID id) {
        work.lock(county, List.of(id));
        List<ItemRow> found = new ArrayList<>(items.lock(county, List.of(id)));
        if (found.isEmpty()) {
            throw new ItemNotFound();
        }
        return found.get(0);
    }

    private void record(int county, String action, UUID id, String reason) {
        audit.record(new AuditEvent(county, action, id.toString(), AuditEvent.OK, Map.of("reason", reason)));
    }
}

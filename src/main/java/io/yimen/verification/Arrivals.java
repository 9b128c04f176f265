package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.verification.QueueRepository.Next;
import io.yimen.verification.Sendings.Settlement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes what came back for items of one county; whatever comes twice, or for a round that is over, changes nothing. */
@Service
class Arrivals {

    /** An item and what became of it. */
    record Arrived(ItemRow item, Outcome outcome, Dispatch dispatch) {}

    private final ItemRepository items;
    private final ItemStates states;
    private final Answers answers;
    private final QueueRepository queue;
    private final OpenWork work;
    private final SourceStatsRepository stats;
    private final SourceCounts counts;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final Clock technical;

    Arrivals(
            ItemRepository items,
            ItemStates states,
            Answers answers,
            QueueRepository queue,
            OpenWork work,
            SourceStatsRepository stats,
            SourceCounts counts,
            AuditTrail audit,
            BusinessClock clock,
            Clock technical) {
        this.items = items;
        this.states = states;
        this.answers = answers;
        this.queue = queue;
        this.work = work;
        this.stats = stats;
        this.counts = counts;
        this.audit = audit;
        this.clock = clock;
        this.technical = technical;
    }

    int write(SourceBook book, int county, List<Settlement> settlements) {
        Map<UUID, Settlement> byItem = new TreeMap<>();
        settlements.forEach(settlement -> byItem.putIfAbsent(settlement.item(), settlement));
        work.lock(county, byItem.keySet());
        List<Arrived> arrived = new ArrayList<>();
        for (ItemRow item : items.lock(county, byItem.keySet())) {
            Settlement settlement = Objects.requireNonNull(byItem.get(item.id()));
            Outcome outcome = Outcome.of(settlement.dispatch());
            if (item.round() == settlement.round() && ItemTransitions.allowed(item.state(), outcome.state())) {
                arrived.add(new Arrived(item, outcome, settlement.dispatch()));
            }
        }
        if (!arrived.isEmpty()) {
            keep(book, county, arrived);
        }
        return arrived.size();
    }

    private void keep(SourceBook book, int county, List<Arrived> arrived) {
        Instant now = clock.now();
        Patience patience = new Patience(book, technical.instant());
        states.move(
                county, arrived.stream().map(one -> change(one, patience, now)).toList());
        answers.keep(county, arrived, now);
        List<Next> waiting = new ArrayList<>();
        List<ItemRow> closed = new ArrayList<>();
        for (Arrived one : arrived) {
            if (one.outcome().state().open()) {
                waiting.add(patience.next(one.item(), one.dispatch()));
            } else {
                closed.add(one.item());
            }
        }
        queue.put(county, waiting);
        work.end(county, closed);
        count(county, arrived, now);
    }

    private static ItemChange change(Arrived one, Patience patience, Instant now) {
        boolean spent = one.outcome().state() == ItemState.UNAVAILABLE && patience.spent(one.item());
        ItemChange change = ItemChange.of(one.item(), one.outcome().state())
                .because(spent ? Reasons.RETRIES_EXHAUSTED : one.outcome().reason());
        if (one.dispatch() instanceof Dispatch.Acked acked) {
            return change.acknowledgedAs(acked.reference());
        }
        return one.outcome().kept() ? change.answered(now, one.outcome().dataAsOf()) : change;
    }

    private void count(int county, List<Arrived> arrived, Instant now) {
        Map<String, int[]> sums = new TreeMap<>();
        Map<String, Integer> failures = new TreeMap<>();
        for (Arrived one : arrived) {
            String source = one.item().source();
            int[] sum = sums.computeIfAbsent(source, code -> new int[2]);
            if (one.outcome().kept()) {
                sum[0]++;
            } else if (one.outcome().state() != ItemState.ACKED) {
                sum[1]++;
                failures.merge(source + " " + one.outcome().why(), 1, Integer::sum);
            }
            if (Alarms.isAlarm(one.dispatch())) {
                alarm(county, one, now);
            }
        }
        sums.forEach((source, sum) -> counts.came(source, clock.today(), sum[0], sum[1], now));
        failures.forEach((what, times) -> stats.note(
                what.substring(0, what.indexOf(' ')),
                SourceEvent.Kind.FAILURE,
                what.substring(what.indexOf(' ') + 1) + (times == 1 ? "" : " ×" + times),
                "system",
                now));
    }

    private void alarm(int county, Arrived one, Instant now) {
        String code = String.valueOf(one.outcome().why());
        stats.note(one.item().source(), SourceEvent.Kind.ALARM, code, "system", now);
        audit.record(new AuditEvent(
                county,
                "VERIFICATION_ANSWER_REFUSED",
                one.item().id().toString(),
                code,
                Map.of("source", one.item().source())));
    }
}

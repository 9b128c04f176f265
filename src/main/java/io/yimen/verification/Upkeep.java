package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.QueueRepository.Key;
import io.yimen.verification.QueueRepository.Next;
import io.yimen.verification.QueueRepository.Phase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to open items: a sending cut off is repeated, silence is escalated, and in the end called silence. */
@Service
class Upkeep {

    private static final int BATCH = 500;
    private static final List<Integer> ESCALATIONS = List.of(3, 5, 10);
    private static final Duration KEEP_FAILURES = Duration.ofDays(30);
    private static final Duration GRACE = Duration.ofHours(1);

    private final QueueRepository queue;
    private final ItemRepository items;
    private final ItemStates states;
    private final AttemptRepository attempts;
    private final ResultRepository results;
    private final SourceStatsRepository stats;
    private final OpenWork work;
    private final TransactionTemplate transaction;
    private final BusinessClock business;
    private final Clock clock;

    Upkeep(
            QueueRepository queue,
            ItemRepository items,
            ItemStates states,
            AttemptRepository attempts,
            ResultRepository results,
            SourceStatsRepository stats,
            OpenWork work,
            TransactionTemplate transaction,
            BusinessClock business,
            Clock clock) {
        this.queue = queue;
        this.items = items;
        this.states = states;
        this.attempts = attempts;
        this.results = results;
        this.stats = stats;
        this.work = work;
        this.transaction = transaction;
        this.business = business;
        this.clock = clock;
    }

    /** Sendings that were cut off, by a crash or a lost connection, are queued again with the key they had. */
    int requeueLost() {
        return inBatches(() -> {
            List<Key> lost = queue.takeLost(clock.instant(), BATCH);
            byCounty(lost).forEach(this::requeue);
            return lost.size();
        });
    }

    private void requeue(int county, List<UUID> ids) {
        List<ItemRow> sent = items.lock(county, ids).stream()
                .filter(item -> item.state() == ItemState.SENT)
                .toList();
        states.move(
                county,
                sent.stream()
                        .map(item -> ItemChange.of(item, ItemState.QUEUED).because(Reasons.INTERRUPTED))
                        .toList());
        attempts.end(
                county,
                sent.stream()
                        .map(item -> new AttemptRepository.End(
                                item.id(), item.round(), item.attempts(), Reasons.INTERRUPTED, null))
                        .toList(),
                clock.instant());
        queue.put(
                county,
                ids.stream()
                        .map(id -> new Next(id, Phase.TO_SEND, clock.instant()))
                        .toList());
    }

    /** Three, five and ten days without an answer: a flag that people see. */
    int escalate() {
        int all = 0;
        int before = 0;
        for (int days : ESCALATIONS) {
            int from = before;
            all += inBatches(() -> {
                List<Key> late = queue.takeLate(from, business.today().minusDays(days), BATCH);
                byCounty(late).forEach((county, ids) -> {
                    queue.escalate(county, ids, days);
                    items.escalate(county, ids, days);
                });
                return late.size();
            });
            before = days;
        }
        return all;
    }

    /**
     * After a source's last day its silence is final: no answer, which is never the answer that there is nothing. A source that
     * could not be asked because we did not run has not been silent: it is asked first, and has an hour to answer.
     */
    int expire() {
        return inBatches(() -> {
            List<Key> over = queue.takeExpired(
                    business.today(), clock.instant(), clock.instant().minus(GRACE), BATCH);
            byCounty(over).forEach(this::expire);
            return over.size();
        });
    }

    private void expire(int county, List<UUID> ids) {
        List<ItemRow> silent = items.lock(county, ids).stream()
                .filter(item -> ItemTransitions.allowed(item.state(), ItemState.EXPIRED))
                .toList();
        states.move(
                county,
                silent.stream()
                        .map(item -> ItemChange.of(item, ItemState.EXPIRED).because(Reasons.NO_ANSWER_IN_TIME))
                        .toList());
        work.end(county, silent);
        queue.delete(county, ids);
    }

    /** Raw answers and old failures go when their time has passed. */
    int forget() {
        return inBatches(() -> results.forgetRaw(business.today(), BATCH))
                + inBatches(() -> stats.forget(business.now().minus(KEEP_FAILURES), BATCH));
    }

    private int inBatches(Supplier<Integer> batch) {
        int all = 0;
        Integer done;
        do {
            done = Scopes.callIn(RegionScope.ALL, () -> transaction.execute(status -> batch.get()));
            all += done == null ? 0 : done;
        } while (done != null && done == BATCH);
        return all;
    }

    private static Map<Integer, List<UUID>> byCounty(List<Key> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(
                        Key::county, TreeMap::new, Collectors.mapping(Key::item, Collectors.toList())));
    }
}

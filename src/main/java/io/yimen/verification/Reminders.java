package io.yimen.verification;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.QueueRepository.Key;
import io.yimen.verification.QueueRepository.Next;
import io.yimen.verification.QueueRepository.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks once more where a source has acknowledged a question and not called back: its callback may be lost. The key is the same,
 * so a source that still works on the answer does nothing twice.
 */
@Service
public class Reminders {

    private static final int BATCH = 500;

    private final QueueRepository queue;
    private final ItemRepository items;
    private final ItemStates states;
    private final SourceRepository sources;
    private final VerificationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            QueueRepository queue,
            ItemRepository items,
            ItemStates states,
            SourceRepository sources,
            VerificationSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.items = items;
        this.states = states;
        this.sources = sources;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reminds of what has waited as long as is set; answers how many questions were looked at. */
    int late() {
        return acknowledgedFor(settings.remindAfter());
    }

    /** Reminds of what was acknowledged so long ago, as after registers have lost what they owed. */
    public int acknowledgedFor(Duration waited) {
        Instant before = clock.instant().minus(waited);
        int all = 0;
        int done;
        do {
            done = Scopes.callIn(
                    RegionScope.ALL, () -> Objects.requireNonNull(transaction.execute(status -> some(before))));
            all += done;
        } while (done == BATCH);
        return all;
    }

    private int some(Instant before) {
        List<Key> silent = queue.takeUnanswered(before, BATCH);
        SourceBook book = sources.book();
        Map<Integer, List<UUID>> byCounty = silent.stream()
                .collect(Collectors.groupingBy(
                        Key::county, TreeMap::new, Collectors.mapping(Key::item, Collectors.toList())));
        byCounty.forEach((county, ids) -> remind(book, county, ids));
        return silent.size();
    }

    /** Whoever was asked as often as is allowed is left to wait for its last day. */
    private void remind(SourceBook book, int county, List<UUID> ids) {
        Patience patience = new Patience(book, clock.instant());
        List<ItemChange> changes = new ArrayList<>();
        List<Next> next = new ArrayList<>();
        for (ItemRow item : items.lock(county, ids)) {
            boolean again = item.state() == ItemState.ACKED && !patience.spent(item);
            next.add(new Next(item.id(), again ? Phase.TO_SEND : Phase.WAITING, clock.instant()));
            if (again) {
                changes.add(ItemChange.of(item, ItemState.QUEUED).because(Reasons.REMINDED));
            }
        }
        states.move(county, changes);
        queue.put(county, next);
    }
}

package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.security.CurrentAccount;
import io.yimen.verification.TransitionRepository.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The only place that changes the state of items: by the table of transitions, and never without a line in the history. */
@Service
class ItemStates {

    private final ItemRepository items;
    private final TransitionRepository transitions;
    private final CurrentAccount account;
    private final BusinessClock clock;

    ItemStates(ItemRepository items, TransitionRepository transitions, CurrentAccount account, BusinessClock clock) {
        this.items = items;
        this.transitions = transitions;
        this.account = account;
        this.clock = clock;
    }

    /** Changes items of one county whose rows the caller has locked. */
    void move(int county, List<ItemChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        changes.forEach(change -> ItemTransitions.require(change.from(), change.to()));
        Map<UUID, Integer> steps = items.update(county, changes, 1);
        List<Line> lines = new ArrayList<>(changes.size());
        for (ItemChange change : changes) {
            int step = step(steps, change);
            lines.add(new Line(change.item(), change.township(), step, change.from(), change.to(), change.reason()));
        }
        transitions.append(county, lines, clock.now(), account.get().username());
    }

    /** Two changes that happen at once: the row is written once, the history has both. */
    void moveThrough(int county, ItemState via, List<ItemChange> changes) {
        Map<UUID, Integer> steps = items.update(county, changes, 2);
        List<Line> lines = new ArrayList<>(2 * changes.size());
        for (ItemChange change : changes) {
            ItemTransitions.require(change.from(), via);
            ItemTransitions.require(via, change.to());
            int step = step(steps, change);
            lines.add(new Line(change.item(), change.township(), step - 1, change.from(), via, null));
            lines.add(new Line(change.item(), change.township(), step, via, change.to(), change.reason()));
        }
        transitions.append(county, lines, clock.now(), account.get().username());
    }

    private static int step(Map<UUID, Integer> steps, ItemChange change) {
        Integer step = steps.get(change.item());
        if (step == null) {
            throw new IllegalStateException("An item was changed by somebody else meanwhile: " + change.item());
        }
        return step;
    }

    /** Writes new items with the whole way they have come. */
    void begin(int county, List<NewItem> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        for (NewItem item : fresh) {
            ItemState from = ItemState.CREATED;
            int step = 0;
            lines.add(new Line(item.id(), item.township(), step, null, from, null));
            for (NewItem.Step next : item.trail()) {
                ItemTransitions.require(from, next.to());
                lines.add(new Line(item.id(), item.township(), ++step, from, next.to(), next.reason()));
                from = next.to();
            }
        }
        items.insert(county, fresh);
        transitions.append(county, lines, clock.now(), account.get().username());
    }
}

package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.security.CurrentAccount;
import io.yimen.verification.TransitionRepository.Line;
import java.util.ArrayList;
import java.util.List;
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
        List<Line> lines = new ArrayList<>(changes.size());
        for (ItemChange change : changes) {
            ItemTransitions.require(change.from(), change.to());
            lines.add(new Line(change.item(), change.township(), change.from(), change.to(), change.reason()));
        }
        if (items.update(county, changes) != changes.size()) {
            throw new IllegalStateException("Items were changed by somebody else meanwhile");
        }
        transitions.append(county, lines, clock.now(), account.get().username());
    }

    /** Writes new items with the whole way they have come. */
    void begin(int county, List<NewItem> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        for (NewItem item : fresh) {
            ItemState from = ItemState.CREATED;
            lines.add(new Line(item.id(), item.township(), null, from, null));
            for (NewItem.Step step : item.trail()) {
                ItemTransitions.require(from, step.to());
                lines.add(new Line(item.id(), item.township(), from, step.to(), step.reason()));
                from = step.to();
            }
        }
        items.insert(county, fresh);
        transitions.append(county, lines, clock.now(), account.get().username());
    }
}

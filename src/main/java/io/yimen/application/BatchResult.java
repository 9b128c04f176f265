package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.List;

/** What became of each case of a batch. */
public record BatchResult(List<Item> items) {

    /** One case to confirm, as it was last read. */
    public record Wanted(CaseNumber number, int version) {}

    /** Its result: the view after confirmation, or the exception that a single action would have thrown. */
    public sealed interface Item {
        CaseNumber number();
    }

    /** Confirmed. */
    public record Confirmed(CaseNumber number, CaseView view) implements Item {}

    /** Not confirmed, and why. */
    public record Failed(CaseNumber number, RuntimeException cause) implements Item {}

    public BatchResult {
        items = List.copyOf(items);
    }

    public long confirmed() {
        return items.stream().filter(Confirmed.class::isInstance).count();
    }
}

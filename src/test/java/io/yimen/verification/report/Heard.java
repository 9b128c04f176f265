package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.Basis;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.ItemState;
import io.yimen.verification.ItemView;
import io.yimen.verification.OrderState;
import io.yimen.verification.OrderView;
import io.yimen.verification.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order and what came back, put together answer by answer. */
final class Heard {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final List<ItemView> items = new ArrayList<>();

    static Heard nothing() {
        return new Heard();
    }

    static FoundFact fact(FactKind kind, @Nullable String yuan, Map<String, String> detail) {
        return new FoundFact(kind, yuan == null ? null : Money.ofYuan(yuan), detail, DAY);
    }

    Heard from(String source, String ref, FoundFact... facts) {
        return item(source, ref, ItemState.ANSWERED, List.of(facts));
    }

    Heard state(String source, String ref, ItemState state) {
        return item(source, ref, state, List.of());
    }

    OrderView order() {
        return new OrderView(new UUID(0, 1), 610103, Purpose.DIBAO, OrderState.COMPLETE, DAY, List.copyOf(items));
    }

    private Heard item(String source, String ref, ItemState state, List<FoundFact> facts) {
        items.add(new ItemView(
                new UUID(0, 100 + items.size()),
                ref,
                source,
                state,
                null,
                Basis.CONSENT,
                Instant.parse("2026-11-24T01:00:00Z"),
                Instant.parse("2026-11-24T01:00:01Z"),
                DAY,
                false,
                0,
                facts));
        return this;
    }
}

package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An order and its items, by person and source in a steady order. */
public record OrderView(
        UUID id, int county, Purpose purpose, OrderState state, LocalDate openedOn, List<ItemView> items) {

    OrderView with(List<ItemView> read) {
        return new OrderView(id, county, purpose, state, openedOn, List.copyOf(read));
    }

    public boolean anyOpen() {
        return items.stream().anyMatch(item -> item.state().open());
    }
}

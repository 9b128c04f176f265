package io.yimen.relief;

import io.yimen.common.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One part of a relief: when it is due, and when it was paid, if it was. */
public record Instalment(
        int number,
        LocalDate dueOn,
        Money amount,
        @Nullable LocalDate paidOn,
        @Nullable String paidBy,
        @Nullable String reference) {

    public boolean paid() {
        return paidOn != null;
    }
}

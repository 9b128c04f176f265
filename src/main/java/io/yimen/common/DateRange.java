package io.yimen.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both included; no {@code to} means open-ended. */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A range cannot end before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}

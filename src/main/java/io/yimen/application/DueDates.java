package io.yimen.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the next step and the whole procedure are due. */
record DueDates(@Nullable LocalDate due, @Nullable LocalDate total, int totalDays) {

    static final DueDates NONE = new DueDates(null, null, 0);
}

package io.yimen.relief;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the list of reliefs shows.
 *
 * @param unpaid only those with an instalment that is still to be paid
 */
public record ReliefFilter(
        @Nullable ReliefVariant variant, @Nullable YearMonth month, boolean unpaid, int page, int size) {}

package io.yimen.relief;

import io.yimen.common.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a fund's ledger; what goes out is negative.
 *
 * @param counters the number of the entry that it sets off
 * @param countered whether a later one sets it off
 */
public record FundEntry(
        int number,
        Kind kind,
        Money amount,
        Money balance,
        LocalDate on,
        Instant at,
        String by,
        @Nullable UUID relief,
        @Nullable String caseNumber,
        @Nullable Integer counters,
        boolean countered,
        @Nullable String note) {

    /** What moved the money; message keys under {@code relief.fund}. */
    public enum Kind {
        OPENING,
        TOP_UP,
        PAYOUT,
        RETURNED,
        CORRECTION
    }

    /** A payout is only undone by money that comes back. */
    public boolean correctable() {
        return !countered && kind != Kind.PAYOUT && kind != Kind.CORRECTION;
    }
}

package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Period;

/** Turns amounts into fen a year. */
final class Yearly {

    static final long MONTHS = 12;

    private Yearly() {}

    static long of(Money amount, Period period) {
        return of(amount.fen(), period);
    }

    static long of(long fen, Period period) {
        return Math.multiplyExact(fen, period == Period.MONTH ? MONTHS : 1);
    }
}

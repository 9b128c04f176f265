package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Period;

/** Turns amounts into fen a year. */
final class Yearly {

    static final long MONTHS = 12;

    private Yearly() {}

    static long of(Money amount, Period period) {
        return Math.multiplyExact(amount.fen(), times(period));
    }

    /** How often what comes each period comes a year. */
    static long times(Period period) {
        return period == Period.MONTH ? MONTHS : 1;
    }
}

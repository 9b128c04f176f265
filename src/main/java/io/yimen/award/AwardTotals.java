package io.yimen.award;

import io.yimen.common.Money;

/** What runs in the reader's area today: families, people, money a month, and the rechecks that are due. */
public record AwardTotals(
        long households, long persons, Money amount, long recheckOverdue, long recheckSoon, long onHold) {}

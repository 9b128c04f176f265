package io.yimen.screening;

import io.yimen.common.Money;

/**
 * The nearest change of one kind that gives another result.
 *
 * @param by the change, a month for an income
 * @param facts as they are after it
 */
record Flip(Kind kind, String ref, Money by, ScreeningRequest facts, ScreeningResult result) {

    /** What is changed. */
    enum Kind {
        MORE_INCOME,
        LESS_INCOME,
        MORE_SAVINGS,
        LESS_SAVINGS,
        CHILD
    }
}

package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import org.jspecify.annotations.Nullable;

/** One item of the request's incomes, as {@link Rule#INCOME_ITEM} and {@link Rule#INCOME_EXEMPT} look at it. */
record IncomeSeen(Income item, int index) implements Seen {

    @Override
    public @Nullable Object[] by(Rule rule) {
        return new Object[] {
            item.member(),
            index,
            item.kind(),
            item.code() == null ? "" : item.code(),
            item.amount(),
            item.kind() == IncomeKind.BUSINESS ? item.costs() : null,
            item.period()
        };
    }
}

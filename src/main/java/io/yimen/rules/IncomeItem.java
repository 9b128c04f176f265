package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;

/**
 * An income of the request with what follows from the facts alone.
 *
 * @param codeBit of its code among {@link Codes}
 * @param earner where its member stands in the request; -1 for nobody of the household, which facts that were checked never say
 * @param net in fen, less the costs, which are read on business only
 * @param wages how often a year it comes as wages; 0 where it is something else
 * @param business how often a year it comes from business
 * @param other how often a year it comes as anything else
 */
@LegalBasis("DIBAO-2021#art-13")
record IncomeItem(Income said, long codeBit, int earner, long net, long wages, long business, long other) {

    static IncomeItem of(Income said, int earner) {
        boolean wages = said.kind() == IncomeKind.WAGE;
        boolean business = said.kind() == IncomeKind.BUSINESS;
        long times = Yearly.times(said.period());
        return new IncomeItem(
                said,
                Codes.bitOf(said.code()),
                earner,
                business
                        ? said.amount().fen() - said.costs().fen()
                        : said.amount().fen(),
                wages ? times : 0,
                business ? times : 0,
                wages || business ? 0 : times);
    }

    /** What it brings a year. */
    long yearly() {
        return Math.multiplyExact(net, wages + business + other);
    }

    /** Of wages or business. */
    boolean isOfWork() {
        return other == 0;
    }
}

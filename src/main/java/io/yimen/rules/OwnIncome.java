package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import java.util.Set;

/**
 * The counted income of one member, in fen a year: what was received and what of it counts.
 *
 * @param earns whether there is a wage or business item, even an exempt one or one of zero
 */
@LegalBasis({"DIBAO-2021#art-13", "TEKUN-2021#art-6"})
record OwnIncome(
        boolean earns, long wages, long wagesCounted, long business, long businessCounted, long other, long imputed) {

    static OwnIncome of(Person person, IncomeItems items, IncomeParameters parameters) {
        return of(person, items, parameters, Set.of());
    }

    /** As above, with further codes left out. */
    static OwnIncome of(Person person, IncomeItems items, IncomeParameters parameters, Set<String> alsoExempt) {
        boolean earns = false;
        long wages = 0;
        long business = 0;
        long other = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.isOf(person, i)) {
                Income item = items.get(i);
                earns |= item.kind() == IncomeKind.WAGE || item.kind() == IncomeKind.BUSINESS;
                if (!isExempt(item, parameters.exemptCodes()) && !isExempt(item, alsoExempt)) {
                    switch (item.kind()) {
                        case WAGE -> wages = Math.addExact(wages, yearly(item));
                        case BUSINESS -> business = Math.addExact(business, yearly(item));
                        default -> other = Math.addExact(other, yearly(item));
                    }
                }
            }
        }
        return new OwnIncome(
                earns,
                wages,
                afterEmploymentCost(wages, parameters),
                business,
                parameters.businessFloor() ? Math.max(0, business) : business,
                other,
                earns ? 0 : ImputedLabour.yearly(person, parameters));
    }

    /** The member's own counted income a year. */
    long yearly() {
        return Math.addExact(Math.addExact(wagesCounted, businessCounted), Math.addExact(other, imputed));
    }

    /** What one item brings a year; costs are read on business only. */
    static long yearly(Income item) {
        long fen = item.amount().fen();
        return Yearly.of(item.kind() == IncomeKind.BUSINESS ? fen - item.costs().fen() : fen, item.period());
    }

    static boolean isExempt(Income item, Set<String> codes) {
        return item.code() != null && codes.contains(item.code());
    }

    private static long afterEmploymentCost(long wages, IncomeParameters parameters) {
        return wages > 0 ? wages - Math.min(wages, Yearly.MONTHS * parameters.employmentCostMonthly()) : wages;
    }
}

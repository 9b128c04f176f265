package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;

/** The income of one member, in fen a year, added up item by item: what was received and what of it counts. */
@LegalBasis({"DIBAO-2021#art-13", "TEKUN-2021#art-6"})
final class OwnIncome {

    private final Person person;
    private final IncomeParameters parameters;
    private boolean earns;
    private boolean coded;
    private long wages;
    private long business;
    private long other;

    OwnIncome(Person person, IncomeParameters parameters) {
        this.person = person;
        this.parameters = parameters;
    }

    /** Adds one item of this member, unless it is exempt. */
    void add(Income item) {
        earns |= item.kind() == IncomeKind.WAGE || item.kind() == IncomeKind.BUSINESS;
        if (parameters.exemptCodes().contains(item.code())) {
            return;
        }
        coded |= item.code() != null;
        long yearly = yearly(item);
        if (item.kind() == IncomeKind.WAGE) {
            wages = Math.addExact(wages, yearly);
        } else if (item.kind() == IncomeKind.BUSINESS) {
            business = Math.addExact(business, yearly);
        } else {
            other = Math.addExact(other, yearly);
        }
    }

    /** True when there is a wage or business item, even an exempt one or one of zero. */
    boolean earns() {
        return earns;
    }

    long wages() {
        return wages;
    }

    /** Less what working costs. */
    long wagesCounted() {
        return wages > 0
                ? wages
                        - Math.min(
                                wages,
                                Yearly.MONTHS
                                        * parameters.employmentCostMonthly().fen())
                : wages;
    }

    long business() {
        return business;
    }

    long businessCounted() {
        return parameters.businessFloor() ? Math.max(0, business) : business;
    }

    long imputed() {
        return earns ? 0 : ImputedLabour.yearly(person, parameters);
    }

    /** The member's own counted income a year. */
    long yearly() {
        return Math.addExact(Math.addExact(wagesCounted(), businessCounted()), Math.addExact(other, imputed()));
    }

    /** The same with further codes left out. */
    long yearlyWithout(Codes codes, IncomeItems items) {
        return coded ? rest(codes, items).yearly() : yearly();
    }

    private OwnIncome rest(Codes codes, IncomeItems items) {
        OwnIncome rest = new OwnIncome(person, parameters);
        for (int i = 0; i < items.size(); i++) {
            if (items.isOf(person, i) && !codes.contains(items.get(i).code())) {
                rest.add(items.get(i));
            }
        }
        rest.earns = earns;
        return rest;
    }

    /** What one item brings a year; costs are read on business only. */
    static long yearly(Income item) {
        long fen = item.amount().fen();
        return Yearly.of(item.kind() == IncomeKind.BUSINESS ? fen - item.costs().fen() : fen, item.period());
    }
}

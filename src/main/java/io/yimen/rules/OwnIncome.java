package io.yimen.rules;

/** The income of one member, in fen a year, added up item by item: what was received and what of it counts. */
@LegalBasis({"DIBAO-2021#art-13", "TEKUN-2021#art-6"})
final class OwnIncome {

    private final Standing member;
    private final IncomeParameters parameters;
    private boolean earns;
    /** The bits of all codes that count. */
    private long codes;

    private long wages;
    private long business;
    private long other;

    OwnIncome(Standing member, IncomeParameters parameters) {
        this.member = member;
        this.parameters = parameters;
    }

    /** Adds one item of this member, unless it is exempt. */
    void add(IncomeItem item) {
        long kept = parameters.exemptCodes().keeping(item);
        long net = item.net() & kept;
        earns |= item.isOfWork();
        codes |= item.codeBit() & kept;
        wages = Math.addExact(wages, Math.multiplyExact(net, item.wages()));
        business = Math.addExact(business, Math.multiplyExact(net, item.business()));
        other = Math.addExact(other, Math.multiplyExact(net, item.other()));
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
        return wages - Math.min(Math.max(0, wages), parameters.employmentCostYearly());
    }

    long business() {
        return business;
    }

    long businessCounted() {
        return Math.max(parameters.lowestBusiness(), business);
    }

    long imputed() {
        return earns ? 0 : member.imputedMonths() * parameters.imputed();
    }

    /** The member's own counted income a year. */
    long yearly() {
        return Math.addExact(Math.addExact(wagesCounted(), businessCounted()), Math.addExact(other, imputed()));
    }

    /** The same with further codes left out. */
    long yearlyWithout(Codes further, IncomeItems items) {
        return further.touches(codes) ? rest(further, items).yearly() : yearly();
    }

    private OwnIncome rest(Codes further, IncomeItems items) {
        OwnIncome rest = new OwnIncome(member, parameters);
        for (int i = 0; i < items.size(); i++) {
            IncomeItem item = items.item(i);
            if (item.earner() == member.index() && !further.contains(item)) {
                rest.add(item);
            }
        }
        rest.earns = earns;
        return rest;
    }
}

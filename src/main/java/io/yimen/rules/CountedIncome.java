package io.yimen.rules;

import io.yimen.common.Money;

/** The household's counted income a year: own incomes and support, less necessary spending, never below zero. */
@LegalBasis({"DIBAO-2021#art-12", "SAL-2026#art-18"})
final class CountedIncome {

    private static final SupportOwed[] NONE = {};

    private final Household household;
    private final WhoCounts who;
    private final SupportOwed[] support;
    private final RigidDeductions deductions;
    private final long ofMembers;
    private final long ofSupport;
    private final long gross;
    private final Money yearly;
    private final Money perPersonMonth;

    CountedIncome(Household household, WhoCounts who) {
        this.household = household;
        this.who = who;
        support = eachSupport();
        deductions = new RigidDeductions(
                household.expenses(),
                who.counted().places(),
                household.parameters().deductions());
        ofMembers = sumOfMembers();
        ofSupport = sumOfSupport();
        gross = Math.addExact(ofMembers, ofSupport);
        yearly = Money.ofFen(Math.max(0, Math.subtractExact(gross, deductions.yearly())));
        perPersonMonth = Money.ofFen(
                Exact.halfUp(yearly.fen(), Yearly.MONTHS * who.counted().size()));
    }

    long yearly() {
        return yearly.fen();
    }

    /** As {@link #yearly}, for reading. */
    Money amount() {
        return yearly;
    }

    /** Before deductions. */
    long gross() {
        return gross;
    }

    RigidDeductions deductions() {
        return deductions;
    }

    Money ofSupport() {
        return Money.ofFen(ofSupport);
    }

    /** A month for each counted member, for reading only: no rule compares it. */
    Money perPersonMonth() {
        return perPersonMonth;
    }

    void explain(Trace trace) {
        IncomeTrace members = new IncomeTrace(household, trace);
        for (Person person : who.counted().each()) {
            members.explain(person);
        }
        for (Person person : household.members().each()) {
            if (!who.isCounted(person)) {
                members.explainNotCounted(person);
            }
        }
        for (SupportOwed owed : support) {
            owed.explain(trace);
        }
        trace.amount(Rule.SUPPORT_TOTAL, ofSupport).under(Citation.INCOME);
        deductions.explain(trace);
        Money beforeDeductions = gross == yearly.fen() ? yearly : Money.ofFen(gross);
        Money own = ofSupport == 0 ? beforeDeductions : Money.ofFen(ofMembers);
        trace.value(Rule.GROSS_INCOME, beforeDeductions)
                .with(own, Money.ofFen(ofSupport))
                .under(Citation.COUNTED_INCOME);
        trace.value(Rule.COUNTED_INCOME, yearly)
                .with(
                        beforeDeductions,
                        Money.ofFen(deductions.yearly()),
                        who.counted().size(),
                        perPersonMonth)
                .under(Citation.COUNTED_INCOME);
    }

    private SupportOwed[] eachSupport() {
        ObligorList obligors = household.obligors();
        if (obligors.isEmpty()) {
            return NONE;
        }
        SupportOwed[] owed = new SupportOwed[obligors.size()];
        for (int i = 0; i < owed.length; i++) {
            owed[i] = new SupportOwed(obligors.get(i), obligors.named(i), household, who.counted());
        }
        return owed;
    }

    private long sumOfMembers() {
        long sum = 0;
        for (Person person : who.counted().each()) {
            sum = Math.addExact(sum, person.yearlyIncome());
        }
        return sum;
    }

    private long sumOfSupport() {
        long sum = 0;
        for (SupportOwed owed : support) {
            sum = Math.addExact(sum, owed.yearly());
        }
        return sum;
    }
}

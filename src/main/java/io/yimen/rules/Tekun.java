package io.yimen.rules;

import io.yimen.common.Money;

/** The three conditions of Tekun for one person; the second and third are asked only of who is without ability to work. */
@LegalBasis({"TEKUN-2021#art-4", "TEKUN-2021#art-6", "SAL-2026#art-16"})
final class Tekun {

    private static final LineKeys INCOME_READ =
            LineKeys.of(line -> new String[] {line, IncomeParameters.EXEMPT_CODES, TekunParameters.EXEMPT_CODES});
    private static final LineKeys ASSETS_READ = LineKeys.of(line -> new String[] {line, TekunParameters.FINANCIAL});

    private final Person person;
    private final Household household;
    private final TekunWorkAbility workAbility;
    private final long income;
    private final int failed;

    Tekun(Person person, Household household, TekunWorkAbility workAbility) {
        this.person = person;
        this.household = household;
        this.workAbility = workAbility;
        income = workAbility.isLost() ? income() : 0;
        failed = workAbility.isLost() ? failedConditions() : Reasons.WORK_ABILITY;
    }

    Person person() {
        return person;
    }

    boolean isEligible() {
        return failed == Reasons.NONE;
    }

    /** A set of {@link Reasons}. */
    int failed() {
        return failed;
    }

    void explain(Trace trace) {
        trace.test(Rule.TEKUN_WORK_ABILITY, workAbility.isLost())
                .with(person.ref(), person.age(), workAbility)
                .reads(TekunParameters.MINOR_AGE)
                .under(Citation.TEKUN_WORK_ABILITY);
        if (workAbility.isLost()) {
            explainMeans(trace);
            support().explain(trace, !Reasons.contains(failed, Reasons.ABLE_SUPPORTER));
        }
    }

    private void explainMeans(Trace trace) {
        trace.test(Rule.TEKUN_OWN_INCOME, !Reasons.contains(failed, Reasons.OWN_INCOME))
                .with(person.ref(), Money.ofFen(income), lines().yearlyAmount(person.residence()))
                .reads(INCOME_READ.of(person.residence()))
                .under(Citation.TEKUN_INCOME);
        trace.test(Rule.TEKUN_OWN_ASSETS, !Reasons.contains(failed, Reasons.OWN_ASSETS))
                .with(
                        person.ref(),
                        financial(),
                        household.presentCount(),
                        lines().amount(person.residence()),
                        parameters().financialMultiple())
                .reads(ASSETS_READ.of(person.residence()))
                .under(Citation.TEKUN_INCOME);
    }

    private int failedConditions() {
        return Reasons.when(income >= yearlyLine(), Reasons.OWN_INCOME)
                | Reasons.when(savingsExceedLimit(), Reasons.OWN_ASSETS)
                | Reasons.when(!support().isMissing(), Reasons.ABLE_SUPPORTER);
    }

    private boolean savingsExceedLimit() {
        long linesOfAll = household.presentCount() * household.lineOf(person);
        return Exact.compare(financial().fen(), 1, linesOfAll, parameters().financialMultiple()) > 0;
    }

    /** Own income, also without what Tekun leaves out beyond Dibao. */
    private long income() {
        return person.income().yearlyWithout(parameters().exemptCodes(), household.incomes());
    }

    private long yearlyLine() {
        return Yearly.MONTHS * household.lineOf(person);
    }

    private Money financial() {
        return household.facts().assets().financial();
    }

    private LineStandards lines() {
        return household.parameters().lines();
    }

    private TekunSupport support() {
        return new TekunSupport(person, household);
    }

    private TekunParameters parameters() {
        return household.parameters().tekun();
    }
}

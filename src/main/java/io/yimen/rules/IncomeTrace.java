package io.yimen.rules;

import io.yimen.common.Money;

/** Reads the incomes of one member aloud, item by item. */
final class IncomeTrace {

    private final IncomeItems items;
    private final IncomeParameters parameters;
    private final Trace trace;

    IncomeTrace(Household household, Trace trace) {
        items = household.incomes();
        parameters = household.parameters().income();
        this.trace = trace;
    }

    void explain(Person person) {
        for (int i = 0; i < items.size(); i++) {
            if (items.isOf(person, i)) {
                explainItem(i);
            }
        }
        OwnIncome income = person.income();
        if (income.wages() > 0) {
            explainEmploymentCost(person, income);
        }
        if (income.business() != 0) {
            explainBusiness(person, income);
        }
        if (parameters.imputedMonthly().isPositive()) {
            explainImputedLabour(person, income);
        }
        trace.amount(Rule.MEMBER_INCOME, income.yearly()).with(person.seen()).under(Citation.INCOME);
    }

    void explainNotCounted(Person person) {
        for (int i = 0; i < items.size(); i++) {
            if (items.isOf(person, i)) {
                trace.notApplicable(Rule.INCOME_ITEM)
                        .with(new IncomeSeen(items.get(i), i))
                        .under(Citation.WHO_COUNTS);
            }
        }
    }

    private void explainItem(int index) {
        IncomeItem item = items.item(index);
        boolean exempt = parameters.exemptCodes().contains(item);
        trace.amount(exempt ? Rule.INCOME_EXEMPT : Rule.INCOME_ITEM, exempt ? 0 : item.yearly())
                .with(new IncomeSeen(item.said(), index))
                .reads(IncomeParameters.EXEMPT_CODES)
                .under(Citation.INCOME);
    }

    private void explainEmploymentCost(Person person, OwnIncome income) {
        trace.amount(Rule.EMPLOYMENT_COST, income.wagesCounted())
                .with(
                        person.ref(),
                        Money.ofFen(income.wages()),
                        Money.ofFen(income.wages() - income.wagesCounted()),
                        parameters.employmentCostMonthly())
                .reads(IncomeParameters.EMPLOYMENT_COST)
                .under(Citation.INCOME);
    }

    private void explainBusiness(Person person, OwnIncome income) {
        trace.amount(Rule.BUSINESS_INCOME, income.businessCounted())
                .with(person.ref(), Money.ofFen(income.business()))
                .reads(IncomeParameters.BUSINESS_FLOOR)
                .under(Citation.INCOME);
    }

    private void explainImputedLabour(Person person, OwnIncome income) {
        trace.amountIfAny(Rule.IMPUTED_LABOUR, income.imputed())
                .with(
                        person.ref(),
                        person.age(),
                        person.facts().study(),
                        person.workAbility(),
                        person.isSeverelyDisabled(),
                        person.earns(),
                        parameters.imputedMonthly())
                .reads(IncomeParameters.IMPUTED_LABOUR)
                .under(Citation.INCOME);
    }
}

package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import java.util.List;

/** Reads the incomes of one member aloud, item by item. */
final class IncomeTrace {

    private final List<Income> items;
    private final IncomeParameters parameters;
    private final Trace trace;

    IncomeTrace(Household household, Trace trace) {
        items = household.facts().incomes();
        parameters = household.parameters().income();
        this.trace = trace;
    }

    void explain(Person person) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).member().equals(person.ref())) {
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
        if (parameters.imputedMonthly() > 0) {
            explainImputedLabour(person, income);
        }
        trace.amount(Rule.MEMBER_INCOME, income.yearly())
                .with("ref", person.ref())
                .under(Citation.INCOME);
    }

    void explainNotCounted(Person person) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).member().equals(person.ref())) {
                describe(trace.notApplicable(Rule.INCOME_ITEM), i).under(Citation.WHO_COUNTS);
            }
        }
    }

    private void explainItem(int index) {
        Income item = items.get(index);
        Trace.Line line = OwnIncome.isExempt(item, parameters.exemptCodes())
                ? trace.amount(Rule.INCOME_EXEMPT, 0)
                : trace.amount(Rule.INCOME_ITEM, OwnIncome.yearly(item));
        describe(line, index).reads(IncomeParameters.EXEMPT_CODES).under(Citation.INCOME);
    }

    private Trace.Line describe(Trace.Line line, int index) {
        Income item = items.get(index);
        line.with("ref", item.member())
                .with("item", index)
                .with("kind", item.kind())
                .with("code", item.code() == null ? "" : item.code())
                .with("amount", item.amount());
        if (item.kind() == IncomeKind.BUSINESS) {
            line.with("costs", item.costs());
        }
        return line.with("period", item.period());
    }

    private void explainEmploymentCost(Person person, OwnIncome income) {
        trace.amount(Rule.EMPLOYMENT_COST, income.wagesCounted())
                .with("ref", person.ref())
                .money("wages", income.wages())
                .money("cost", income.wages() - income.wagesCounted())
                .money("costMonthly", parameters.employmentCostMonthly())
                .reads(IncomeParameters.EMPLOYMENT_COST)
                .under(Citation.INCOME);
    }

    private void explainBusiness(Person person, OwnIncome income) {
        trace.amount(Rule.BUSINESS_INCOME, income.businessCounted())
                .with("ref", person.ref())
                .money("net", income.business())
                .reads(IncomeParameters.BUSINESS_FLOOR)
                .under(Citation.INCOME);
    }

    private void explainImputedLabour(Person person, OwnIncome income) {
        Trace.Line line = income.imputed() > 0
                ? trace.amount(Rule.IMPUTED_LABOUR, income.imputed())
                : trace.notApplicable(Rule.IMPUTED_LABOUR);
        line.with("ref", person.ref())
                .with("age", person.age())
                .with("study", person.facts().study())
                .with("workAbility", person.workAbility())
                .with("severelyDisabled", person.isSeverelyDisabled())
                .with("earns", person.earns())
                .money("monthly", parameters.imputedMonthly())
                .reads(IncomeParameters.IMPUTED_LABOUR)
                .under(Citation.INCOME);
    }
}

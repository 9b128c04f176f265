package io.yimen.rules;

import io.yimen.common.Money;

/** What counts as income, as far as a prefecture or county may say. */
record IncomeParameters(
        Codes exemptCodes,
        Money employmentCostMonthly,
        long employmentCostYearly,
        boolean businessFloor,
        Money imputedMonthly) {

    static final String EXEMPT_CODES = "income.exempt_codes";
    static final String EMPLOYMENT_COST = "income.employment_cost_monthly";
    static final String BUSINESS_FLOOR = "income.business_floor_at_zero";
    static final String IMPUTED_LABOUR = "income.imputed_labour_monthly";

    static IncomeParameters from(Values values) {
        long employmentCost = values.money(EMPLOYMENT_COST);
        return new IncomeParameters(
                values.codes(EXEMPT_CODES),
                Money.ofFen(employmentCost),
                Yearly.MONTHS * Math.max(0, employmentCost),
                values.flag(BUSINESS_FLOOR),
                Money.ofFen(values.money(IMPUTED_LABOUR)));
    }

    /** What the year of a business counts at least. */
    long lowestBusiness() {
        return businessFloor ? 0 : Long.MIN_VALUE;
    }

    /** A month, in fen. */
    long imputed() {
        return Math.max(0, imputedMonthly.fen());
    }
}

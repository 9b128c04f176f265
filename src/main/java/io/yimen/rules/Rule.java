package io.yimen.rules;

/** The rules a trace line can name, in the order a decision is read aloud; each has its sentence in the i18n files. */
public enum Rule {
    /** ref, age, ground (AGE_60, MINOR, CONTINUED_MINOR, CONTINUED_STUDY, DISABILITY or ABLE). */
    TEKUN_WORK_ABILITY,
    /** ref, income, limit: own income of the year against twelve lines. */
    TEKUN_OWN_INCOME,
    /** ref, financial, persons, line, multiple. */
    TEKUN_OWN_ASSETS,
    /** ref, supporter (a member), age, income, ground; PASS when not able. */
    TEKUN_SUPPORTER_MEMBER,
    /** ref, supporter (an obligor), relation, ground; PASS when without ability. */
    TEKUN_SUPPORTER_OBLIGOR,
    /** ref; no able supporter is PASS. */
    TEKUN_NO_ABLE_SUPPORTER,
    /** ref, failed; value: the tier SELF, HALF or FULL. */
    TEKUN_SELF_CARE,
    /** ref, residence, standard, floor (both yearly); value: the base alone a month. */
    TEKUN_BASE,
    /** ref, tier, setting, yearly; value: the care sum a month. */
    TEKUN_CARE,
    /** ref; value: the monthly amount. */
    TEKUN_AMOUNT,
    /** ref, eligible, awardElsewhere, failed; PASS when the member stays in the household, FAIL when Tekun comes first and takes the member out. */
    TEKUN_FIRST,
    /** ref, relation, age, status, study, livingTogether; FAIL: value is the reason of exclusion. */
    WHO_COUNTS,
    /** ref, item, kind, code, amount, costs, period; value: counted a year before cost and floor; NOT_APPLICABLE: the member does not count. */
    INCOME_ITEM,
    /** ref, item, kind, code, amount, period; not counted. */
    INCOME_EXEMPT,
    /** ref, wages, cost, costMonthly; value: wages counted a year. */
    EMPLOYMENT_COST,
    /** ref, net; value: business income counted a year. */
    BUSINESS_INCOME,
    /** ref, age, study, workAbility, severelyDisabled, earns, monthly; value: added a year. */
    IMPUTED_LABOUR,
    /** ref; value: own counted income a year. */
    MEMBER_INCOME,
    /** ref (obligor), relation, status; NOT_APPLICABLE: deceased or supporting nobody who counts. */
    SUPPORT_LEFT_OUT,
    /** ref, relation, actual; value: the court's sum a year. */
    SUPPORT_COURT_ORDER,
    /** ref, relation, actual; not asked by formula because the obligor did not consent. */
    SUPPORT_NOT_CHECKED,
    /** ref, relation, actual, ground; no formula because the obligor is without ability. */
    SUPPORT_WITHOUT_ABILITY,
    /** ref, relation, actual, ground, formula, income, size, line (yearly), linesKept, rateBp, supported, dependants, computed; value: the larger of actual and formula. */
    SUPPORT_FORMULA,
    /** value: support of all obligors a year. */
    SUPPORT_TOTAL,
    /** kind, spent, cap, items; value: deducted a year. */
    DEDUCTION,
    /** members, support; value: gross income a year. */
    GROSS_INCOME,
    /** gross, deductions, persons, perPersonMonth; value: counted income a year. */
    COUNTED_INCOME,
    /** ref, residence; value: the monthly line. */
    LINE,
    /** persons, yearly; value: sum of the monthly lines. */
    LINES_TOTAL,
    /** financial, persons, line, multiple, severe, limit. */
    ASSET_FINANCIAL,
    /** count, maxCount, highest, maxValue, ignored. */
    ASSET_VEHICLE,
    /** count, maxCount, area, persons, maxAreaPerPerson (square metres). */
    ASSET_DWELLING,
    /** count, highest, max. */
    ASSET_COMPANY,
    /** income, limit, inclusive. */
    DIBAO_INCOME,
    /** lines, income, gap (all yearly); value: the base, shown to the fen. */
    DIBAO_TOP_UP,
    /** gapPerPerson, tier, persons; value: the base. */
    DIBAO_TIER,
    /** rounding; value: the rounded base. */
    DIBAO_ROUNDING,
    /** ref, category, line; value: the add-on a month. */
    DIBAO_ADDON,
    /** computed, minimum; value: the amount paid. */
    DIBAO_MINIMUM,
    /** base, addOns; value: the monthly amount. */
    DIBAO_AMOUNT,
    /** able; value: months until the recheck. */
    RECHECK,
    /** PASS when the household is not eligible for Dibao. */
    MARGIN_NOT_DIBAO,
    /** The asset tests again with the values of the margin programme. */
    MARGIN_ASSET_FINANCIAL,
    MARGIN_ASSET_VEHICLE,
    MARGIN_ASSET_DWELLING,
    MARGIN_ASSET_COMPANY,
    /** income, limit, multipleBp, inclusive. */
    MARGIN_INCOME,
    /** ref, severelyDisabled, seriousIllness; the household is margin and the member severely disabled or seriously ill. */
    SINGLE_MARGIN_ROUTE,
    /** ref, age, severelyDisabled, employed, income, limit, familyAged60; an adult with severe disability and without work. */
    SINGLE_DISABLED_ADULT_ROUTE,
    /** ref, line, rateBp, income, rounding; value: the monthly amount after rounding. */
    SINGLE_AMOUNT,
    /** PASS when the household is not eligible for Dibao. */
    RIGID_NOT_DIBAO,
    /** PASS when the household is not a margin family. */
    RIGID_NOT_MARGIN,
    /** income, persons, disposable (a person and year). */
    RIGID_INCOME,
    /** spending, gross, shareBp, inclusive. */
    RIGID_SHARE,
    /** kind, date. */
    QUICK_URGENT,
    /** loss, selfPaidCost, stated; value: the need. */
    TEMP_NEED,
    /** need, stated, line, persons, cap, days; value: the relief. */
    QUICK_AMOUNT,
    /** awards, maximum: ordinary relief of this calendar year. */
    TEMP_YEAR_LIMIT,
    /** No ordinary relief of this year for the same cause. */
    TEMP_SAME_CAUSE,
    /** recognised, income, limit, multipleBp. */
    TEMP_INCOME,
    /** need, shareBp, line, persons, cap, maxAmount, minAmount, earlierQuick; value: the relief. */
    TEMP_AMOUNT,
    /** amount, townshipLimit, countyLimit; value: who decides. */
    TEMP_LEVEL,
    /** ref; an obligor did not consent to a check. */
    OBLIGOR_NOT_CHECKED,
    /** An asset is reported over the limit, its amount unknown. */
    DISCREPANCY,
    /** ref, programme, county; an award runs elsewhere: the entry is held. */
    ACTIVE_ELSEWHERE
}

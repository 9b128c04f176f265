package io.yimen.rules;

import java.util.List;

/**
 * The rules a trace line can name, in the order a decision is read aloud; each has its sentence in the i18n files.
 *
 * <p>A rule lists what it looks at: the names of its inputs, in the order in which the code gives them.
 */
public enum Rule {
    /** Ground: AGE_60, MINOR, CONTINUED_MINOR, CONTINUED_STUDY, DISABILITY or ABLE. */
    TEKUN_WORK_ABILITY("ref", "age", "ground"),
    /** Own income of the year against twelve lines. */
    TEKUN_OWN_INCOME("ref", "income", "limit"),
    TEKUN_OWN_ASSETS("ref", "financial", "persons", "line", "multiple"),
    /** The supporter is a member; PASS when not able. */
    TEKUN_SUPPORTER_MEMBER("ref", "supporter", "age", "income", "ground"),
    /** The supporter is an obligor; PASS when without ability. */
    TEKUN_SUPPORTER_OBLIGOR("ref", "supporter", "relation", "ground"),
    /** No able supporter is PASS. */
    TEKUN_NO_ABLE_SUPPORTER("ref"),
    /** Value: the tier SELF, HALF or FULL. */
    TEKUN_SELF_CARE("ref", "failed"),
    /** Standard and floor yearly; value: the base alone a month. */
    TEKUN_BASE("ref", "residence", "standard", "floor"),
    /** Value: the care sum a month. */
    TEKUN_CARE("ref", "tier", "setting", "yearly"),
    /** Value: the monthly amount. */
    TEKUN_AMOUNT("ref"),
    /** PASS when the member stays in the household, FAIL when Tekun comes first and takes the member out. */
    TEKUN_FIRST("ref", "eligible", "awardElsewhere", "failed"),
    /** FAIL: value is the reason of exclusion. */
    WHO_COUNTS("ref", "relation", "age", "status", "study", "livingTogether"),
    /** Costs of business only; value: counted a year before cost and floor; NOT_APPLICABLE: the member does not count. */
    INCOME_ITEM("ref", "item", "kind", "code", "amount", "costs", "period"),
    /** Not counted. */
    INCOME_EXEMPT("ref", "item", "kind", "code", "amount", "costs", "period"),
    /** Value: wages counted a year. */
    EMPLOYMENT_COST("ref", "wages", "cost", "costMonthly"),
    /** Value: business income counted a year. */
    BUSINESS_INCOME("ref", "net"),
    /** Value: added a year. */
    IMPUTED_LABOUR("ref", "age", "study", "workAbility", "severelyDisabled", "earns", "monthly"),
    /** Value: own counted income a year. */
    MEMBER_INCOME("ref"),
    /** An obligor; NOT_APPLICABLE: deceased or supporting nobody who counts. */
    SUPPORT_LEFT_OUT("ref", "relation", "status"),
    /** Value: the court's sum a year. */
    SUPPORT_COURT_ORDER("ref", "relation", "actual"),
    /** Not asked by formula because the obligor did not consent. */
    SUPPORT_NOT_CHECKED("ref", "relation", "actual"),
    /** No formula because the obligor is without ability. */
    SUPPORT_WITHOUT_ABILITY("ref", "relation", "actual", "ground"),
    /** The line is yearly; value: the larger of actual and formula. */
    SUPPORT_FORMULA(
            "ref",
            "relation",
            "actual",
            "ground",
            "formula",
            "income",
            "size",
            "line",
            "linesKept",
            "rateBp",
            "supported",
            "dependants",
            "computed"),
    /** Value: support of all obligors a year. */
    SUPPORT_TOTAL,
    /** Value: deducted a year. */
    DEDUCTION("kind", "spent", "cap", "items"),
    /** Value: gross income a year. */
    GROSS_INCOME("members", "support"),
    /** Value: counted income a year. */
    COUNTED_INCOME("gross", "deductions", "persons", "perPersonMonth"),
    /** Value: the monthly line. */
    LINE("ref", "residence"),
    /** Value: sum of the monthly lines. */
    LINES_TOTAL("persons", "yearly"),
    ASSET_FINANCIAL("financial", "persons", "line", "multiple", "severe", "limit"),
    ASSET_VEHICLE("count", "maxCount", "highest", "maxValue", "ignored"),
    /** Areas in square metres. */
    ASSET_DWELLING("count", "maxCount", "area", "persons", "maxAreaPerPerson"),
    ASSET_COMPANY("count", "highest", "max"),
    DIBAO_INCOME("income", "limit", "inclusive"),
    /** All yearly; value: the base, shown to the fen. */
    DIBAO_TOP_UP("lines", "income", "gap"),
    /** Value: the base. */
    DIBAO_TIER("gapPerPerson", "tier", "persons"),
    /** Value: the rounded base. */
    DIBAO_ROUNDING("rounding"),
    /** Value: the add-on a month. */
    DIBAO_ADDON("ref", "category", "line"),
    /** Value: the amount paid. */
    DIBAO_MINIMUM("computed", "minimum"),
    /** Value: the monthly amount. */
    DIBAO_AMOUNT("base", "addOns"),
    /** Able is absent where nobody is asked; value: months until the recheck. */
    RECHECK("able"),
    /** PASS when the household is not eligible for Dibao. */
    MARGIN_NOT_DIBAO,
    /** The asset tests again with the values of the margin programme. */
    MARGIN_ASSET_FINANCIAL("financial", "persons", "line", "multiple", "severe", "limit"),
    MARGIN_ASSET_VEHICLE("count", "maxCount", "highest", "maxValue", "ignored"),
    MARGIN_ASSET_DWELLING("count", "maxCount", "area", "persons", "maxAreaPerPerson"),
    MARGIN_ASSET_COMPANY("count", "highest", "max"),
    MARGIN_INCOME("income", "limit", "multipleBp", "inclusive"),
    /** The household is margin and the member severely disabled or seriously ill. */
    SINGLE_MARGIN_ROUTE("ref", "severelyDisabled", "seriousIllness"),
    /** An adult with severe disability and without work. */
    SINGLE_DISABLED_ADULT_ROUTE("ref", "age", "severelyDisabled", "employed", "income", "limit", "familyAged60"),
    /** Value: the monthly amount after rounding. */
    SINGLE_AMOUNT("ref", "line", "rateBp", "income", "rounding"),
    /** PASS when the household is not eligible for Dibao. */
    RIGID_NOT_DIBAO,
    /** PASS when the household is not a margin family. */
    RIGID_NOT_MARGIN,
    /** Disposable income of a person and year. */
    RIGID_INCOME("income", "persons", "disposable"),
    RIGID_SHARE("spending", "gross", "shareBp", "inclusive"),
    QUICK_URGENT("kind", "date"),
    /** Value: the need. */
    TEMP_NEED("loss", "selfPaidCost", "stated"),
    /** Value: the relief. */
    QUICK_AMOUNT("need", "stated", "line", "persons", "cap", "days"),
    /** Ordinary relief of this calendar year. */
    TEMP_YEAR_LIMIT("awards", "maximum"),
    /** No ordinary relief of this year for the same cause. */
    TEMP_SAME_CAUSE,
    /** Income, limit and multiple are absent where nobody counts. */
    TEMP_INCOME("recognised", "income", "limit", "multipleBp"),
    /** Value: the relief. */
    TEMP_AMOUNT("need", "shareBp", "line", "persons", "cap", "maxAmount", "minAmount", "earlierQuick"),
    /** Value: who decides. */
    TEMP_LEVEL("amount", "townshipLimit", "countyLimit"),
    /** An obligor did not consent to a check. */
    OBLIGOR_NOT_CHECKED("ref"),
    /** An asset is reported over the limit, its amount unknown. */
    DISCREPANCY,
    /** An award runs elsewhere: the entry is held. */
    ACTIVE_ELSEWHERE("ref", "programme", "county");

    private final List<String> inputs;

    Rule(String... inputs) {
        this.inputs = List.of(inputs);
    }

    /** What the rule looks at, by name. */
    public List<String> inputs() {
        return inputs;
    }
}

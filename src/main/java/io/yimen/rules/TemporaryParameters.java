package io.yimen.rules;

/** What a county gives in an emergency, how often, and who decides it. */
record TemporaryParameters(
        long quickMultipleBp,
        boolean quickPerPerson,
        long quickDays,
        long shareBp,
        long maxMultipleBp,
        long maxAmount,
        long minAmount,
        long incomeMultipleBp,
        long maxPerYear,
        long townshipLimit,
        long countyLimit,
        boolean deductQuick) {

    static final String QUICK_MULTIPLE = "temp.quick_multiple_bp";
    static final String QUICK_PER_PERSON = "temp.quick_per_person";
    static final String QUICK_DAYS = "temp.quick_days";
    static final String SHARE = "temp.share_bp";
    static final String MAX_MULTIPLE = "temp.max_multiple_bp";
    static final String MAX_AMOUNT = "temp.max_amount";
    static final String MIN_AMOUNT = "temp.min_amount";
    static final String INCOME_MULTIPLE = "temp.income_multiple_bp";
    static final String MAX_PER_YEAR = "temp.max_per_year";
    static final String TOWNSHIP_LIMIT = "temp.township_limit";
    static final String COUNTY_LIMIT = "temp.county_limit";
    static final String DEDUCT_QUICK = "temp.deduct_quick";

    static TemporaryParameters from(Values values) {
        return new TemporaryParameters(
                values.number(QUICK_MULTIPLE),
                values.flag(QUICK_PER_PERSON),
                values.number(QUICK_DAYS),
                values.number(SHARE),
                values.number(MAX_MULTIPLE),
                values.money(MAX_AMOUNT),
                values.money(MIN_AMOUNT),
                values.number(INCOME_MULTIPLE),
                values.number(MAX_PER_YEAR),
                values.money(TOWNSHIP_LIMIT),
                values.money(COUNTY_LIMIT),
                values.flag(DEDUCT_QUICK));
    }
}

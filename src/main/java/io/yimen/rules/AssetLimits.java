package io.yimen.rules;

/** The limits of the four asset tests, of Dibao ({@code asset.}) or of the margin programme ({@code margin.asset.}). */
record AssetLimits(
        String prefix,
        long financialMultiple,
        long financialMultipleSevere,
        long vehicleMaxCount,
        long vehicleMaxValue,
        long dwellingMaxCount,
        long dwellingAreaPerPerson,
        long companyMaxCapital) {

    static final String DIBAO = "asset.";
    static final String MARGIN = "margin.asset.";
    static final String FINANCIAL = "financial_multiple";
    static final String FINANCIAL_SEVERE = "financial_multiple_severe";
    static final String VEHICLE_COUNT = "vehicle_max_count";
    static final String VEHICLE_VALUE = "vehicle_max_value";
    static final String DWELLING_COUNT = "dwelling_max_count";
    static final String DWELLING_AREA = "dwelling_area_per_person";
    static final String COMPANY = "company_max_capital";

    static AssetLimits from(Values values, String prefix) {
        return new AssetLimits(
                prefix,
                values.number(prefix + FINANCIAL),
                values.number(prefix + FINANCIAL_SEVERE),
                values.number(prefix + VEHICLE_COUNT),
                values.money(prefix + VEHICLE_VALUE),
                values.number(prefix + DWELLING_COUNT),
                values.number(prefix + DWELLING_AREA),
                values.money(prefix + COMPANY));
    }

    String key(String name) {
        return prefix + name;
    }
}

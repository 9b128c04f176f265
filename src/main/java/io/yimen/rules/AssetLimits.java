package io.yimen.rules;

/** The limits of the four asset tests, of Dibao ({@code asset.}) or of the margin programme ({@code margin.asset.}). */
record AssetLimits(
        Keys keys,
        long financialMultiple,
        long financialMultipleSevere,
        long vehicleMaxCount,
        long vehicleMaxValue,
        long dwellingMaxCount,
        long dwellingAreaPerPerson,
        long companyMaxCapital) {

    static final Keys DIBAO = new Keys("asset.");
    static final Keys MARGIN = new Keys("margin.asset.");

    /** The names under which one of the two programmes keeps its limits. */
    record Keys(
            String financial,
            String financialSevere,
            String vehicleCount,
            String vehicleValue,
            String dwellingCount,
            String dwellingArea,
            String company) {

        private Keys(String prefix) {
            this(
                    prefix + "financial_multiple",
                    prefix + "financial_multiple_severe",
                    prefix + "vehicle_max_count",
                    prefix + "vehicle_max_value",
                    prefix + "dwelling_max_count",
                    prefix + "dwelling_area_per_person",
                    prefix + "company_max_capital");
        }

        String financial(boolean severe) {
            return severe ? financialSevere : financial;
        }
    }

    static AssetLimits from(Values values, Keys keys) {
        return new AssetLimits(
                keys,
                values.number(keys.financial()),
                values.number(keys.financialSevere()),
                values.number(keys.vehicleCount()),
                values.money(keys.vehicleValue()),
                values.number(keys.dwellingCount()),
                values.number(keys.dwellingArea()),
                values.money(keys.company()));
    }
}

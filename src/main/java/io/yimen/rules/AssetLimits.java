package io.yimen.rules;

import io.yimen.common.Money;

/**
 * The limits of the four asset tests, of Dibao ({@code asset.}) or of the margin programme ({@code margin.asset.}).
 *
 * @param dwellingAreaPerPerson square metres, which like yuan have hundredths
 */
record AssetLimits(
        Keys keys,
        long financialMultiple,
        long financialMultipleSevere,
        long vehicleMaxCount,
        Money vehicleMaxValue,
        long dwellingMaxCount,
        Money dwellingAreaPerPerson,
        Money companyMaxCapital) {

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
            String company,
            LineKeys financialRead,
            LineKeys financialSevereRead,
            String[] vehicles,
            String[] dwellings,
            String[] companies) {

        private Keys(String prefix) {
            this(
                    prefix + "financial_multiple",
                    prefix + "financial_multiple_severe",
                    prefix + "vehicle_max_count",
                    prefix + "vehicle_max_value",
                    prefix + "dwelling_max_count",
                    prefix + "dwelling_area_per_person",
                    prefix + "company_max_capital",
                    LineKeys.of(line -> new String[] {line, prefix + "financial_multiple"}),
                    LineKeys.of(line -> new String[] {line, prefix + "financial_multiple_severe"}),
                    new String[] {prefix + "vehicle_max_count", prefix + "vehicle_max_value"},
                    new String[] {prefix + "dwelling_max_count", prefix + "dwelling_area_per_person"},
                    new String[] {prefix + "company_max_capital"});
        }

        LineKeys financialRead(boolean severe) {
            return severe ? financialSevereRead : financialRead;
        }
    }

    /** True when whoever keeps to the others keeps to these too. */
    boolean areAsWideAs(AssetLimits others) {
        return financialMultiple >= others.financialMultiple
                && financialMultipleSevere >= others.financialMultipleSevere
                && vehicleMaxCount >= others.vehicleMaxCount
                && vehicleMaxValue.fen() >= others.vehicleMaxValue.fen()
                && dwellingMaxCount >= others.dwellingMaxCount
                && dwellingAreaPerPerson.fen() >= others.dwellingAreaPerPerson.fen()
                && companyMaxCapital.fen() >= others.companyMaxCapital.fen();
    }

    static AssetLimits from(Values values, Keys keys) {
        return new AssetLimits(
                keys,
                values.number(keys.financial()),
                values.number(keys.financialSevere()),
                values.number(keys.vehicleCount()),
                Money.ofFen(values.money(keys.vehicleValue())),
                values.number(keys.dwellingCount()),
                Money.ofFen(values.number(keys.dwellingArea())),
                Money.ofFen(values.money(keys.company())));
    }
}

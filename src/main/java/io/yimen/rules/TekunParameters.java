package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.CareSetting;
import java.util.Locale;

/** Who is destitute and what the county pays; base and care as yearly sums. */
record TekunParameters(
        long minorAge,
        Codes exemptCodes,
        long financialMultiple,
        long baseFloorBp,
        Standard urban,
        Standard rural,
        Standard[][] care) {

    static final String MINOR_AGE = "tekun.minor_age";
    static final String EXEMPT_CODES = "tekun.exempt_codes";
    static final String FINANCIAL = "tekun.financial_multiple";
    static final String FLOOR = "tekun.base_floor_bp";

    /** A yearly sum and the key it comes from; {@link Values#UNSET} when neither form is set. */
    record Standard(long yearly, String key) {

        static Standard from(Values values, String monthlyKey, String yearlyKey) {
            long yearly = values.moneyOrUnset(yearlyKey);
            if (yearly != Values.UNSET) {
                return new Standard(yearly, yearlyKey);
            }
            long monthly = values.moneyOrUnset(monthlyKey);
            return new Standard(monthly == Values.UNSET ? monthly : Math.multiplyExact(monthly, 12L), monthlyKey);
        }

        boolean isUnset() {
            return yearly == Values.UNSET;
        }
    }

    static TekunParameters from(Values values) {
        return new TekunParameters(
                values.number(MINOR_AGE),
                values.codes(EXEMPT_CODES),
                values.number(FINANCIAL),
                values.number(FLOOR),
                base(values, "tekun.base.urban"),
                base(values, "tekun.base.rural"),
                care(values));
    }

    Standard base(Residence residence) {
        return residence == Residence.URBAN ? urban : rural;
    }

    Standard care(CareSetting setting, CareTier tier) {
        return care[setting.ordinal()][tier.ordinal()];
    }

    private static Standard base(Values values, String key) {
        return Standard.from(values, key, key + "_yearly");
    }

    private static Standard[][] care(Values values) {
        Standard[][] care = new Standard[CareSetting.values().length][CareTier.values().length];
        for (CareSetting setting : CareSetting.values()) {
            for (CareTier tier : CareTier.values()) {
                String name = tier.name().toLowerCase(Locale.ROOT);
                String monthly = "tekun.care." + setting.name().toLowerCase(Locale.ROOT) + "." + name;
                Standard standard = Standard.from(values, monthly, "tekun.care." + name + "_yearly");
                if (standard.isUnset()) {
                    throw new IllegalArgumentException("No value for " + monthly);
                }
                care[setting.ordinal()][tier.ordinal()] = standard;
            }
        }
        return care;
    }
}

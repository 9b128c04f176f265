package io.yimen.rules;

import io.yimen.common.Residence;

/** How much Dibao pays, and from which income on it does not. */
record DibaoParameters(
        boolean lineInclusive,
        boolean urbanTiers,
        boolean ruralTiers,
        long[] tiersUrban,
        long[] tiersRural,
        Rounding rounding,
        long minimumBenefit,
        long singleRateBp,
        boolean disabledAdultRoute) {

    static final String INCLUSIVE = "dibao.line_inclusive";
    static final String ROUNDING = "dibao.rounding";
    static final String MINIMUM = "dibao.minimum_benefit";
    static final String SINGLE_RATE = "dibao.single.rate_bp";
    static final String DISABLED_ADULT = "dibao.single.disabled_adult_route";

    private enum Mode {
        TOP_UP,
        TIERS
    }

    static DibaoParameters from(Values values) {
        return new DibaoParameters(
                values.flag(INCLUSIVE),
                values.choice(modeKey(Residence.URBAN), Mode.class) == Mode.TIERS,
                values.choice(modeKey(Residence.RURAL), Mode.class) == Mode.TIERS,
                values.moneyList(tiersKey(Residence.URBAN)),
                values.moneyList(tiersKey(Residence.RURAL)),
                values.choice(ROUNDING, Rounding.class),
                values.money(MINIMUM),
                values.number(SINGLE_RATE),
                values.flag(DISABLED_ADULT));
    }

    static String modeKey(Residence residence) {
        return residence == Residence.URBAN ? "dibao.benefit_mode.urban" : "dibao.benefit_mode.rural";
    }

    static String tiersKey(Residence residence) {
        return residence == Residence.URBAN ? "dibao.tiers.urban" : "dibao.tiers.rural";
    }

    boolean paysTiers(Residence residence) {
        return residence == Residence.URBAN ? urbanTiers : ruralTiers;
    }

    long[] tiers(Residence residence) {
        return residence == Residence.URBAN ? tiersUrban : tiersRural;
    }

    boolean lacksTiers(Residence residence) {
        return paysTiers(residence) && tiers(residence).length == 0;
    }
}

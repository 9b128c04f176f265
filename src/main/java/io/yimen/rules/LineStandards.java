package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import java.util.List;

/** The Dibao lines in force, a month and a year. */
record LineStandards(Money urban, Money rural, Money urbanYearly, Money ruralYearly, boolean singleLine) {

    static final String MIXED_RULE = "dibao.line.mixed_rule";

    private static final String[] URBAN_READ = {key(Residence.URBAN), MIXED_RULE};
    private static final String[] RURAL_READ = {key(Residence.RURAL), MIXED_RULE};

    private enum MixedRule {
        SUM_OF_LINES,
        SINGLE_LINE
    }

    static LineStandards from(Values values) {
        long urban = values.moneyOrUnset(key(Residence.URBAN));
        long rural = values.moneyOrUnset(key(Residence.RURAL));
        return new LineStandards(
                Money.ofFen(urban),
                Money.ofFen(rural),
                Money.ofFen(Yearly.MONTHS * urban),
                Money.ofFen(Yearly.MONTHS * rural),
                values.choice(MIXED_RULE, MixedRule.class) == MixedRule.SINGLE_LINE);
    }

    static String key(Residence residence) {
        return residence == Residence.URBAN ? "dibao.line.urban" : "dibao.line.rural";
    }

    long of(Residence residence) {
        return amount(residence).fen();
    }

    Money amount(Residence residence) {
        return residence == Residence.URBAN ? urban : rural;
    }

    Money yearlyAmount(Residence residence) {
        return residence == Residence.URBAN ? urbanYearly : ruralYearly;
    }

    boolean areNotNegative() {
        return urban.fen() >= 0 && rural.fen() >= 0;
    }

    boolean lacks(Residence residence) {
        return of(residence) == Values.UNSET;
    }

    /** What is read to find the line of somebody with this residence. */
    static String[] read(Residence residence) {
        return residence == Residence.URBAN ? URBAN_READ : RURAL_READ;
    }

    static List<String> keys(Residence residence) {
        return List.of(key(residence));
    }
}

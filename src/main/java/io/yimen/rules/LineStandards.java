package io.yimen.rules;

import io.yimen.common.Residence;
import java.util.List;

/** The Dibao lines in force, a month. */
record LineStandards(long urban, long rural, boolean singleLine) {

    static final String MIXED_RULE = "dibao.line.mixed_rule";

    private enum MixedRule {
        SUM_OF_LINES,
        SINGLE_LINE
    }

    static LineStandards from(Values values) {
        return new LineStandards(
                values.moneyOrUnset(key(Residence.URBAN)),
                values.moneyOrUnset(key(Residence.RURAL)),
                values.choice(MIXED_RULE, MixedRule.class) == MixedRule.SINGLE_LINE);
    }

    static String key(Residence residence) {
        return residence == Residence.URBAN ? "dibao.line.urban" : "dibao.line.rural";
    }

    long of(Residence residence) {
        return residence == Residence.URBAN ? urban : rural;
    }

    boolean lacks(Residence residence) {
        return of(residence) == Values.UNSET;
    }

    static List<String> keys(Residence residence) {
        return List.of(key(residence));
    }
}

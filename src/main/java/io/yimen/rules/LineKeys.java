package io.yimen.rules;

import io.yimen.common.Residence;
import java.util.function.Function;

/** The parameters of a rule that reads the line of a person or a household, by whose line it is; shared: nobody changes them. */
record LineKeys(String[] urban, String[] rural) {

    /** @param keys the parameters, given the key of the line */
    static LineKeys of(Function<String, String[]> keys) {
        return new LineKeys(
                keys.apply(LineStandards.key(Residence.URBAN)), keys.apply(LineStandards.key(Residence.RURAL)));
    }

    String[] of(Residence residence) {
        return residence == Residence.URBAN ? urban : rural;
    }
}

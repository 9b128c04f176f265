package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import java.util.List;

/** Whom Dibao helps further, in the order in which of two equal add-ons the first is paid. */
enum AddOnCategory {
    AGE_70("age_70"),
    AGE_60("age_60"),
    MINOR("minor"),
    SEVERE_DISABILITY("severe_disability"),
    SERIOUS_ILLNESS("serious_illness"),
    PREGNANT("pregnant");

    /** Every category in order. */
    static final List<AddOnCategory> ALL = List.of(values());

    private final int bit = 1 << ordinal();
    private final List<AddOnCategory> alone = FixedList.of(this);
    private final String percentKey;
    private final String flatKey;

    AddOnCategory(String name) {
        percentKey = "dibao.addon." + name + "_bp";
        flatKey = "dibao.addon." + name + "_flat";
    }

    String percentKey() {
        return percentKey;
    }

    String flatKey() {
        return flatKey;
    }

    /** A set of this category and no other, to be joined with others. */
    int bit() {
        return bit;
    }

    /** This category and no other. */
    List<AddOnCategory> alone() {
        return alone;
    }

    /** Of a set that is not empty. */
    static AddOnCategory first(int categories) {
        return ALL.get(Integer.numberOfTrailingZeros(categories));
    }

    /** The set of all that include the person. */
    static int including(Member member, int age, boolean severelyDisabled) {
        return byAge(age)
                | (severelyDisabled ? SEVERE_DISABILITY.bit : 0)
                | (member.seriousIllness() ? SERIOUS_ILLNESS.bit : 0)
                | (member.pregnant() ? PREGNANT.bit : 0);
    }

    private static int byAge(int age) {
        if (age >= 60) {
            return age >= 70 ? AGE_70.bit : AGE_60.bit;
        }
        return Standing.isMinor(age) ? MINOR.bit : 0;
    }
}

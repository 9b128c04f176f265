package io.yimen.rules;

import java.util.List;

/** Whom Dibao helps further, in the order in which of two equal add-ons the first is paid. */
enum AddOnCategory {
    AGE_70("age_70"),
    AGE_60("age_60"),
    MINOR("minor"),
    SEVERE_DISABILITY("severe_disability"),
    SERIOUS_ILLNESS("serious_illness"),
    PREGNANT("pregnant");

    /** Every category in order, shared: nobody changes it. */
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

    boolean isIn(int categories) {
        return (categories & bit) != 0;
    }

    /** The set of all that include the person. */
    static int including(Person person) {
        return AGE_70.bitIf(person.age() >= 70)
                | AGE_60.bitIf(person.age() >= 60 && person.age() < 70)
                | MINOR.bitIf(person.isMinor())
                | SEVERE_DISABILITY.bitIf(person.isSeverelyDisabled())
                | SERIOUS_ILLNESS.bitIf(person.facts().seriousIllness())
                | PREGNANT.bitIf(person.facts().pregnant());
    }

    private int bitIf(boolean included) {
        return included ? bit : 0;
    }
}

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
        int categories = byAge(person);
        if (person.isSeverelyDisabled()) {
            categories |= SEVERE_DISABILITY.bit;
        }
        if (person.facts().seriousIllness()) {
            categories |= SERIOUS_ILLNESS.bit;
        }
        return person.facts().pregnant() ? categories | PREGNANT.bit : categories;
    }

    private static int byAge(Person person) {
        if (person.age() >= 60) {
            return person.age() >= 70 ? AGE_70.bit : AGE_60.bit;
        }
        return person.isMinor() ? MINOR.bit : 0;
    }
}

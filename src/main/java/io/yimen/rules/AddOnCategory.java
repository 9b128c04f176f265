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

    boolean includes(Person person) {
        return switch (this) {
            case AGE_70 -> person.age() >= 70;
            case AGE_60 -> person.age() >= 60 && person.age() < 70;
            case MINOR -> person.isMinor();
            case SEVERE_DISABILITY -> person.isSeverelyDisabled();
            case SERIOUS_ILLNESS -> person.facts().seriousIllness();
            case PREGNANT -> person.facts().pregnant();
        };
    }
}

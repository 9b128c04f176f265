package io.yimen.rules;

import java.util.List;

/** The counted members with their income, their lines and what else every household programme looks at. */
final class Means {

    private final Household household;
    private final List<Person> counted;
    private final CountedIncome income;
    private final Lines lines;

    Means(Household household, WhoCounts who) {
        this.household = household;
        counted = who.counted();
        income = new CountedIncome(household, who);
        lines = new Lines(household, counted);
    }

    Household household() {
        return household;
    }

    Facts facts() {
        return household.facts();
    }

    Parameters parameters() {
        return household.parameters();
    }

    List<Person> counted() {
        return counted;
    }

    int size() {
        return counted.size();
    }

    CountedIncome income() {
        return income;
    }

    Lines lines() {
        return lines;
    }

    /** True when a counted member is severely disabled or seriously ill. */
    boolean hasSevereMember() {
        for (Person person : counted) {
            if (person.isSeverelyDisabledOrIll()) {
                return true;
            }
        }
        return false;
    }
}

package io.yimen.rules;

/** The counted members with their income, their lines and what else every household programme looks at. */
final class Means {

    private final Household household;
    private final Members counted;
    private final CountedIncome income;
    private final Lines lines;
    private final Holdings holdings;

    Means(Household household, WhoCounts who) {
        this.household = household;
        counted = who.counted();
        income = new CountedIncome(household, who);
        lines = new Lines(household, counted);
        holdings = new Holdings(household.facts().assets());
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

    Members counted() {
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

    Holdings holdings() {
        return holdings;
    }

    /** True when a counted member is severely disabled or seriously ill. */
    boolean hasSevereMember() {
        return counted.isAnySevere();
    }
}

package io.yimen.rules;

/** The facts, the values in force and the members as the rules see them. */
final class Household {

    private final Facts facts;
    private final Parameters parameters;
    private final IncomeItems incomes;
    private final Members members;
    private final int present;

    Household(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        incomes = new IncomeItems(facts);
        members = Person.of(facts, incomes, parameters);
        present = countPresent();
    }

    Facts facts() {
        return facts;
    }

    Parameters parameters() {
        return parameters;
    }

    IncomeItems incomes() {
        return incomes;
    }

    /** Everybody, whether they count or not. */
    Members members() {
        return members;
    }

    int presentCount() {
        return present;
    }

    /** The line of the person's own residence, a month, whatever the rule for mixed households. */
    long lineOf(Person person) {
        return parameters.lines().of(person.residence());
    }

    private int countPresent() {
        int count = 0;
        for (Person person : members.each()) {
            if (person.isPresent()) {
                count++;
            }
        }
        return count;
    }
}

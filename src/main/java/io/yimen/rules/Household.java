package io.yimen.rules;

import java.util.List;

/** The facts, the values in force and the members as the rules see them. */
final class Household {

    private final Facts facts;
    private final Parameters parameters;
    private final List<Person> persons;

    Household(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        persons = Person.of(facts, parameters);
    }

    Facts facts() {
        return facts;
    }

    Parameters parameters() {
        return parameters;
    }

    List<Person> persons() {
        return persons;
    }

    int presentCount() {
        int count = 0;
        for (Person person : persons) {
            if (person.isPresent()) {
                count++;
            }
        }
        return count;
    }

    /** The line of the person's own residence, a month, whatever the rule for mixed households. */
    long lineOf(Person person) {
        return parameters.lines().of(person.residence());
    }
}

package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import java.util.List;

/** The facts, the values in force and the members as the rules see them. */
final class Household {

    private final Facts facts;
    private final Parameters parameters;
    private final Members members;
    private final IncomeItems incomes;
    private final int present;

    Household(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        List<Member> all = facts.members();
        Person[] persons = new Person[all.size()];
        int count = 0;
        for (int i = 0; i < persons.length; i++) {
            Person person = new Person(i, all.get(i), facts, parameters);
            persons[i] = person;
            count += person.isPresent() ? 1 : 0;
        }
        members = new Members(persons);
        incomes = (IncomeItems) facts.incomes();
        incomes.addTo(persons);
        present = count;
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
}

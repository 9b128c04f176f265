package io.yimen.rules;

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
        MemberList all = (MemberList) facts.members();
        Person[] persons = new Person[all.size()];
        int count = 0;
        for (int i = 0; i < persons.length; i++) {
            Person person = new Person(all.standing(i), parameters);
            persons[i] = person;
            count += person.isPresent() ? 1 : 0;
        }
        members = new Members(persons, all.refs());
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

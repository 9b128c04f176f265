package io.yimen.rules;

/** The facts, the values in force and the members as the rules see them. */
final class Household {

    private final Facts facts;
    private final Parameters parameters;
    private final MemberList list;
    private final Members members;
    private final IncomeItems incomes;
    private final long present;

    Household(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        MemberList all = (MemberList) facts.members();
        list = all;
        Person[] persons = new Person[all.size()];
        for (int i = 0; i < persons.length; i++) {
            persons[i] = new Person(all.standing(i), parameters);
        }
        members = new Members(persons, all.refs(), Places.below(persons.length), all.traits());
        incomes = (IncomeItems) facts.incomes();
        incomes.addTo(persons);
        present = all.present(parameters.conscriptExcluded());
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

    ObligorList obligors() {
        return (ObligorList) facts.obligors();
    }

    ExpenseItems expenses() {
        return (ExpenseItems) facts.expenses();
    }

    /** Everybody, whether they count or not. */
    Members members() {
        return members;
    }

    /** What follows of the members from the facts alone. */
    MemberList list() {
        return list;
    }

    /** A set of {@link Places}. */
    long present() {
        return present;
    }

    int presentCount() {
        return Places.size(present);
    }

    /** The line of the person's own residence, a month, whatever the rule for mixed households. */
    long lineOf(Person person) {
        return parameters.lines().of(person.residence());
    }
}

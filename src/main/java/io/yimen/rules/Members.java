package io.yimen.rules;

import java.util.List;

/** Some members of the household, in the order of the request. */
final class Members {

    static final Members NONE = new Members();

    private final Person[] persons;
    private final List<String> refs;

    Members(Person... persons) {
        this.persons = persons;
        refs = refs(persons);
    }

    /** Shared: nobody changes it. */
    Person[] each() {
        return persons;
    }

    List<String> refs() {
        return refs;
    }

    int size() {
        return persons.length;
    }

    boolean isEmpty() {
        return persons.length == 0;
    }

    /** Those whose place in the request is kept. */
    Members only(boolean[] kept) {
        int count = 0;
        for (Person person : persons) {
            count += kept[person.index()] ? 1 : 0;
        }
        if (count == persons.length) {
            return this;
        }
        Person[] some = new Person[count];
        int next = 0;
        for (Person person : persons) {
            if (kept[person.index()]) {
                some[next++] = person;
            }
        }
        return new Members(some);
    }

    private static List<String> refs(Person[] persons) {
        String[] refs = new String[persons.length];
        for (int i = 0; i < refs.length; i++) {
            refs[i] = persons[i].ref();
        }
        return List.of(refs);
    }
}

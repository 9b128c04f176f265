package io.yimen.rules;

import java.util.List;
import java.util.function.Predicate;

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

    Members only(Predicate<Person> condition) {
        int count = 0;
        for (Person person : persons) {
            count += condition.test(person) ? 1 : 0;
        }
        if (count == persons.length) {
            return this;
        }
        Person[] some = new Person[count];
        for (int i = 0, next = 0; next < count; i++) {
            if (condition.test(persons[i])) {
                some[next++] = persons[i];
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

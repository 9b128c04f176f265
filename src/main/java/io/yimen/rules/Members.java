package io.yimen.rules;

import java.util.List;

/** Some members of the household, in the order of the request, and what several rules ask of all of them. */
final class Members {

    static final Members NONE = new Members();

    private final Person[] persons;
    private final List<String> refs;
    /** Of one of them at least, a bit for each. */
    private final int traits;
    /** Of every one of them. */
    private final int common;

    Members(Person... persons) {
        this(persons, refs(persons));
    }

    /** @param refs of the same persons in the same order */
    Members(Person[] persons, List<String> refs) {
        this.persons = persons;
        this.refs = refs;
        int any = 0;
        int every = ~0;
        for (Person person : persons) {
            any |= person.traits();
            every &= person.traits();
        }
        traits = any;
        common = every;
    }

    private static List<String> refs(Person[] persons) {
        String[] refs = new String[persons.length];
        for (int i = 0; i < refs.length; i++) {
            refs[i] = persons[i].ref();
        }
        return FixedList.of(refs);
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

    /** True when one of them is severely disabled or seriously ill. */
    boolean isAnySevere() {
        return (traits & Standing.SEVERELY_DISABLED_OR_ILL) != 0;
    }

    boolean isAnyAbleToWork() {
        return (traits & Standing.ABLE_TO_WORK) != 0;
    }

    /** True when one of them has an award that this screening does not renew. */
    boolean isAnyPaidElsewhere() {
        return (traits & Standing.PAID_ELSEWHERE) != 0;
    }

    /** True when one of them has another kind of residence than the household. */
    boolean isAnyOfOtherResidence() {
        return (traits & Standing.OTHER_RESIDENCE) != 0;
    }

    /** True when one of them has a Tekun award that this screening does not renew. */
    boolean isAnyOnTekunElsewhere() {
        return (traits & Standing.TEKUN_ELSEWHERE) != 0;
    }

    /** True when nobody is absent or lives apart. */
    boolean areAllPresentAndLivingTogether() {
        return (common & Standing.PRESENT) != 0 && (common & Standing.LIVING_TOGETHER) != 0;
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
}

package io.yimen.rules;

import java.util.List;

/** Some members of the household, in the order of the request, and what several rules ask of all of them. */
final class Members {

    static final Members NONE = of();

    private final Person[] persons;
    private final List<String> refs;
    private final long places;
    /** Of one of them at least, a bit for each. */
    private final int traits;

    /**
     * @param refs of the same persons in the same order
     * @param places of the same persons
     * @param traits true of one of them at least; who is present is asked of {@link Household#present}
     */
    Members(Person[] persons, List<String> refs, long places, int traits) {
        this.persons = persons;
        this.refs = refs;
        this.places = places;
        this.traits = traits;
    }

    static Members of(Person... persons) {
        String[] refs = new String[persons.length];
        long places = Places.NONE;
        int traits = 0;
        for (int i = 0; i < refs.length; i++) {
            refs[i] = persons[i].ref();
            places |= persons[i].place();
            traits |= persons[i].traits();
        }
        return new Members(persons, FixedList.of(refs), places, traits);
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

    /** Where they stand in the request. */
    long places() {
        return places;
    }

    /** Those who are in the set. */
    Members only(long kept) {
        if ((places & ~kept) == Places.NONE) {
            return this;
        }
        Person[] some = new Person[Places.size(places & kept)];
        int next = 0;
        for (Person person : persons) {
            if (Places.contains(kept, person.index())) {
                some[next++] = person;
            }
        }
        return of(some);
    }
}

package io.yimen.rules;

import org.jspecify.annotations.Nullable;

/** Tekun is decided for every member present before anything else; whom it supports leaves the household. */
@LegalBasis({"TEKUN-2021#art-4", "SAL-2026#art-14"})
final class TekunFirst {

    private static final Reasons ABLE = new Reasons(Reasons.WORK_ABILITY);

    private final Household household;
    private int failed;
    private long eligible;

    TekunFirst(Household household) {
        this.household = household;
        long minorAge = household.parameters().tekun().minorAge();
        Person[] persons = household.members().each();
        // who is able to work is not asked further
        long asked = household.present() & TekunWorkAbility.lost(persons, minorAge);
        for (long rest = asked; rest != Places.NONE; rest = Places.withoutFirst(rest)) {
            decide(persons[Places.first(rest)], minorAge);
        }
    }

    boolean isAnyEligible() {
        return eligible != Places.NONE;
    }

    /** Eligible here, or supported by a Tekun award that this screening does not renew; a set of {@link Places}. */
    long takenOut() {
        return eligible | household.list().onTekunElsewhere();
    }

    boolean takesOut(Person person) {
        return Places.contains(takenOut(), person.index());
    }

    /** Why nobody is eligible: what fails for those without ability to work. */
    int reasons() {
        if (household.presentCount() == 0) {
            return Reasons.NO_COUNTED_MEMBER;
        }
        return failed == Reasons.NONE ? Reasons.WORK_ABILITY : failed;
    }

    void explain(Trace trace) {
        for (Person person : household.members().each()) {
            trace.test(Rule.TEKUN_FIRST, !takesOut(person))
                    .with(
                            person.ref(),
                            Places.contains(eligible, person.index()),
                            person.hasTekunElsewhere(),
                            person.isPresent() ? failed(person.tekun()) : "")
                    .under(Citation.TEKUN_FIRST);
        }
    }

    private void decide(Person person, long minorAge) {
        Tekun tekun = new Tekun(person, household, TekunWorkAbility.of(person.standing(), minorAge));
        person.decided(tekun);
        failed |= tekun.failed();
        eligible |= Places.when(tekun.isEligible(), person.index());
    }

    private static Reasons failed(@Nullable Tekun tekun) {
        return tekun == null ? ABLE : Reasons.of(tekun.failed());
    }
}

package io.yimen.rules;

import io.yimen.rules.Facts.WorkAbility;

/** When a decision is looked at again: sooner where somebody is able to work. */
@LegalBasis({"DIBAO-2021#art-31", "SAL-2026#art-46"})
final class Recheck {

    private Recheck() {}

    static int months(Members persons, RecheckParameters parameters) {
        return isAnyAbleToWork(persons) ? parameters.unstableMonths() : parameters.stableMonths();
    }

    static void explain(Trace trace, Members persons, RecheckParameters parameters) {
        trace.value(Rule.RECHECK, months(persons, parameters))
                .with(isAnyAbleToWork(persons))
                .reads(RecheckParameters.STABLE, RecheckParameters.UNSTABLE)
                .under(Citation.RECHECK);
    }

    private static boolean isAnyAbleToWork(Members persons) {
        for (Person person : persons.each()) {
            if (person.age() >= 16 && person.age() < 60 && person.workAbility() == WorkAbility.FULL) {
                return true;
            }
        }
        return false;
    }
}

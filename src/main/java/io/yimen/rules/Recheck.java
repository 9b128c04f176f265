package io.yimen.rules;

import io.yimen.rules.Facts.WorkAbility;

/** When a decision is looked at again: sooner where somebody is able to work. */
@LegalBasis({"DIBAO-2021#art-31", "SAL-2026#art-46"})
final class Recheck {

    private static final String[] READ = {RecheckParameters.STABLE, RecheckParameters.UNSTABLE};

    private Recheck() {}

    static Integer months(Members persons, RecheckParameters parameters) {
        return persons.isAnyAbleToWork() ? parameters.unstableMonths() : parameters.stableMonths();
    }

    static void explain(Trace trace, Members persons, RecheckParameters parameters) {
        trace.value(Rule.RECHECK, months(persons, parameters))
                .with(persons.isAnyAbleToWork())
                .reads(READ)
                .under(Citation.RECHECK);
    }

    static boolean isAbleToWork(int age, WorkAbility workAbility) {
        return age >= 16 && age < 60 && workAbility == WorkAbility.FULL;
    }
}

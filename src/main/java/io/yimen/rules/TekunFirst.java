package io.yimen.rules;

import io.yimen.rules.ProgrammeDecision.Reason;
import org.jspecify.annotations.Nullable;

/** Tekun is decided for every member present before anything else; whom it supports leaves the household. */
@LegalBasis({"TEKUN-2021#art-4", "SAL-2026#art-14"})
final class TekunFirst {

    private final Household household;
    private final Tekun[] decided;

    TekunFirst(Household household) {
        this.household = household;
        decided = new Tekun[household.presentCount()];
        int count = 0;
        for (Person person : household.members().each()) {
            if (person.isPresent()) {
                decided[count++] = new Tekun(person, household);
            }
        }
    }

    /** One for each member present, shared: nobody changes it. */
    Tekun[] decided() {
        return decided;
    }

    /** Eligible here, or supported by a Tekun award that this screening does not renew. */
    boolean takesOut(Person person) {
        return person.hasTekunElsewhere() || isEligible(of(person));
    }

    /** Why nobody is eligible: what fails for those without ability to work. */
    Reasons reasons() {
        if (decided.length == 0) {
            return Reasons.of(Reason.NO_COUNTED_MEMBER);
        }
        Reasons reasons = Reasons.NONE;
        for (Tekun tekun : decided) {
            if (tekun.isWithoutAbilityToWork()) {
                reasons = reasons.and(tekun.failed());
            }
        }
        return reasons.isEmpty() ? Reasons.of(Reason.WORK_ABILITY) : reasons;
    }

    void explain(Trace trace) {
        for (Person person : household.members().each()) {
            Tekun tekun = of(person);
            trace.test(Rule.TEKUN_FIRST, !takesOut(person))
                    .with(
                            person.ref(),
                            isEligible(tekun),
                            person.hasTekunElsewhere(),
                            tekun == null ? "" : tekun.failed())
                    .under(Citation.TEKUN_FIRST);
        }
    }

    private static boolean isEligible(@Nullable Tekun tekun) {
        return tekun != null && tekun.isEligible();
    }

    /** Nothing for who is absent. */
    private @Nullable Tekun of(Person person) {
        for (Tekun tekun : decided) {
            if (tekun.person() == person) {
                return tekun;
            }
        }
        return null;
    }
}

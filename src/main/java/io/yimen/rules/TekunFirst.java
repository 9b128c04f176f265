package io.yimen.rules;

import io.yimen.rules.ProgrammeDecision.Reason;
import org.jspecify.annotations.Nullable;

/** Tekun is decided for every member present before anything else; whom it supports leaves the household. */
@LegalBasis({"TEKUN-2021#art-4", "SAL-2026#art-14"})
final class TekunFirst {

    private final Household household;
    /** By place in the request; nothing for who is absent. */
    private final @Nullable Tekun[] decided;

    TekunFirst(Household household) {
        this.household = household;
        Person[] members = household.members().each();
        decided = new Tekun[members.length];
        for (int i = 0; i < decided.length; i++) {
            if (members[i].isPresent()) {
                decided[i] = new Tekun(members[i], household);
            }
        }
    }

    /** By place in the request; nothing for who is absent. Shared: nobody changes it. */
    @Nullable Tekun[] decided() {
        return decided;
    }

    /** Eligible here, or supported by a Tekun award that this screening does not renew. */
    boolean takesOut(Person person) {
        return person.hasTekunElsewhere() || isEligible(decided[person.index()]);
    }

    /** Why nobody is eligible: what fails for those without ability to work. */
    Reasons reasons() {
        if (household.presentCount() == 0) {
            return Reasons.of(Reason.NO_COUNTED_MEMBER);
        }
        Reasons reasons = Reasons.NONE;
        for (Tekun tekun : decided) {
            if (tekun != null && tekun.isWithoutAbilityToWork()) {
                reasons = reasons.and(tekun.failed());
            }
        }
        return reasons.isEmpty() ? Reasons.of(Reason.WORK_ABILITY) : reasons;
    }

    void explain(Trace trace) {
        for (Person person : household.members().each()) {
            Tekun tekun = decided[person.index()];
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
}

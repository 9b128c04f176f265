package io.yimen.rules;

import io.yimen.rules.ProgrammeDecision.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tekun is decided for every member present before anything else; whom it supports leaves the household. */
@LegalBasis({"TEKUN-2021#art-4", "SAL-2026#art-14"})
final class TekunFirst {

    private final Household household;
    private final List<Tekun> decided = new ArrayList<>();

    TekunFirst(Household household) {
        this.household = household;
        for (Person person : household.persons()) {
            if (person.isPresent()) {
                decided.add(new Tekun(person, household));
            }
        }
    }

    List<Tekun> decided() {
        return decided;
    }

    /** Eligible here, or supported by a Tekun award that this screening does not renew. */
    boolean takesOut(Person person) {
        Tekun tekun = of(person);
        return person.hasTekunElsewhere() || tekun != null && tekun.isEligible();
    }

    /** Why nobody is eligible: what fails for those without ability to work. */
    Set<Reason> reasons() {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Tekun tekun : decided) {
            if (tekun.isWithoutAbilityToWork()) {
                reasons.addAll(tekun.failed());
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(decided.isEmpty() ? Reason.NO_COUNTED_MEMBER : Reason.WORK_ABILITY);
        }
        return reasons;
    }

    void explain(Trace trace) {
        for (Person person : household.persons()) {
            Tekun tekun = of(person);
            trace.test(Rule.TEKUN_FIRST, !takesOut(person))
                    .with("ref", person.ref())
                    .with("eligible", tekun != null && tekun.isEligible())
                    .with("awardElsewhere", person.hasTekunElsewhere())
                    .with("failed", tekun == null ? "" : names(tekun.failed()))
                    .under(Citation.TEKUN_FIRST);
        }
    }

    private @Nullable Tekun of(Person person) {
        for (Tekun tekun : decided) {
            if (tekun.person() == person) {
                return tekun;
            }
        }
        return null;
    }

    private static String names(Set<Reason> reasons) {
        List<String> names = new ArrayList<>();
        for (Reason reason : reasons) {
            names.add(reason.name());
        }
        return String.join(",", names);
    }
}

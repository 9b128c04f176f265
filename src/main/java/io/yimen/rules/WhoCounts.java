package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import io.yimen.rules.HouseholdFigures.Exclusion;
import io.yimen.rules.HouseholdFigures.ExclusionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The family members living together who count, and why the others do not. */
@LegalBasis("DIBAO-2021#art-7")
final class WhoCounts {

    private final Household household;
    private final Members all;
    private final TekunFirst tekun;
    private final Members counted;

    WhoCounts(Household household, TekunFirst tekun) {
        this.household = household;
        this.tekun = tekun;
        all = household.members();
        counted = all.only(household.present() & household.list().family() & ~tekun.takenOut());
    }

    Members counted() {
        return counted;
    }

    boolean isCounted(Person person) {
        return Places.contains(counted.places(), person.index());
    }

    List<Exclusion> excluded() {
        if (counted == all) {
            return FixedList.empty();
        }
        Exclusion[] excluded = new Exclusion[all.size() - counted.size()];
        int next = 0;
        for (Person person : all.each()) {
            ExclusionReason reason = reasonAgainst(person);
            if (reason != null) {
                excluded[next++] = new Exclusion(person.ref(), reason);
            }
        }
        return FixedList.of(excluded);
    }

    /** Who counts for relief in an emergency: also the members present whom Tekun took out. */
    Members countedOrOnTekun() {
        return all.only(counted.places() | household.present() & tekun.takenOut());
    }

    void explain(Trace trace) {
        for (Person person : all.each()) {
            ExclusionReason reason = reasonAgainst(person);
            trace.test(Rule.WHO_COUNTS, reason == null, reason == null ? "" : reason)
                    .with(person.seen())
                    .reads(Parameters.CONSCRIPT_EXCLUDED)
                    .under(Citation.WHO_COUNTS);
        }
    }

    private @Nullable ExclusionReason reasonAgainst(Person person) {
        if (isCounted(person)) {
            return null;
        }
        if (tekun.takesOut(person)) {
            return ExclusionReason.TEKUN_MEMBER;
        }
        return person.isPresent() ? ExclusionReason.NOT_LIVING_TOGETHER : reasonOfAbsence(person.facts());
    }

    private static ExclusionReason reasonOfAbsence(Member member) {
        return switch (member.status()) {
            case DECEASED -> ExclusionReason.DECEASED;
            case IMPRISONED -> ExclusionReason.IMPRISONED;
            case COMPULSORY_TREATMENT -> ExclusionReason.COMPULSORY_TREATMENT;
            case DECLARED_MISSING -> ExclusionReason.DECLARED_MISSING;
            case CLERGY_LIVING_APART -> ExclusionReason.CLERGY_LIVING_APART;
            case CONSCRIPT -> ExclusionReason.CONSCRIPT;
            case PRESENT -> throw new IllegalStateException(member.ref() + " is present");
        };
    }
}

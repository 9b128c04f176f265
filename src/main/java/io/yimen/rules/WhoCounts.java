package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.WorkAbility;
import io.yimen.rules.HouseholdFigures.Exclusion;
import io.yimen.rules.HouseholdFigures.ExclusionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The family members living together who count, and why the others do not. */
@LegalBasis("DIBAO-2021#art-7")
final class WhoCounts {

    private final Members all;
    private final TekunFirst tekun;
    private final Members counted;

    WhoCounts(Members all, TekunFirst tekun) {
        this.all = all;
        this.tekun = tekun;
        counted = doesEverybodyCount() ? all : all.only(counting());
    }

    Members counted() {
        return counted;
    }

    List<Exclusion> excluded() {
        if (counted.size() == all.size()) {
            return FixedList.empty();
        }
        Exclusion[] excluded = new Exclusion[all.size() - counted.size()];
        int next = 0;
        for (Person person : all.each()) {
            ExclusionReason reason = person.exclusion();
            if (reason != null) {
                excluded[next++] = new Exclusion(person.ref(), reason);
            }
        }
        return FixedList.of(excluded);
    }

    /** Who counts for relief in an emergency: also the members present whom Tekun took out. */
    Members countedOrOnTekun() {
        boolean[] kept = new boolean[all.size()];
        for (Person person : all.each()) {
            kept[person.index()] = person.counts() || person.isPresent() && tekun.takesOut(person);
        }
        return all.only(kept);
    }

    boolean isCounted(String ref) {
        for (Person person : counted.each()) {
            if (person.ref().equals(ref)) {
                return true;
            }
        }
        return false;
    }

    void explain(Trace trace) {
        for (Person person : all.each()) {
            ExclusionReason reason = person.exclusion();
            trace.test(Rule.WHO_COUNTS, reason == null, reason == null ? "" : reason)
                    .with(person.seen())
                    .reads(Parameters.CONSCRIPT_EXCLUDED)
                    .under(Citation.WHO_COUNTS);
        }
    }

    /** So it is in most households, and nobody need be asked alone. */
    private boolean doesEverybodyCount() {
        return all.areAllPresentAndLivingTogether() && !tekun.isAnyEligible() && !all.isAnyOnTekunElsewhere();
    }

    private boolean[] counting() {
        boolean[] counting = new boolean[all.size()];
        for (Person person : all.each()) {
            ExclusionReason reason = reasonAgainst(person);
            counting[person.index()] = reason == null;
            if (reason != null) {
                person.exclude(reason);
            }
        }
        return counting;
    }

    private @Nullable ExclusionReason reasonAgainst(Person person) {
        if (tekun.takesOut(person)) {
            return ExclusionReason.TEKUN_MEMBER;
        }
        if (!person.isPresent()) {
            return reasonOfAbsence(person.facts());
        }
        return belongs(person) ? null : ExclusionReason.NOT_LIVING_TOGETHER;
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

    private static boolean belongs(Person person) {
        Relation relation = person.facts().relation();
        return person.facts().livingTogether()
                || relation == Relation.HEAD
                || relation == Relation.SPOUSE
                || person.isMinor() && (relation == Relation.CHILD || relation == Relation.GRANDCHILD)
                || relation == Relation.CHILD && (studies(person.facts().study()) || cannotLiveAlone(person));
    }

    /** Full time up to bachelor level. */
    private static boolean studies(Study study) {
        return study != Study.NONE && study != Study.POSTGRADUATE;
    }

    private static boolean cannotLiveAlone(Person person) {
        return person.isSeverelyDisabled() || person.age() < 60 && person.workAbility() == WorkAbility.NONE;
    }
}

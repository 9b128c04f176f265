package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.WorkAbility;
import io.yimen.rules.HouseholdFigures.Exclusion;
import io.yimen.rules.HouseholdFigures.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The family members living together who count, and why the others do not. */
@LegalBasis("DIBAO-2021#art-7")
final class WhoCounts {

    private final List<Person> counted = new ArrayList<>();
    private final List<Exclusion> excluded = new ArrayList<>();
    private final TekunFirst tekun;

    WhoCounts(List<Person> persons, TekunFirst tekun) {
        this.tekun = tekun;
        for (Person person : persons) {
            ExclusionReason reason = reasonAgainst(person);
            if (reason == null) {
                counted.add(person);
            } else {
                excluded.add(new Exclusion(person.ref(), reason));
            }
        }
    }

    List<Person> counted() {
        return counted;
    }

    List<Exclusion> excluded() {
        return excluded;
    }

    /** Who counts for relief in an emergency: also the members present whom Tekun took out. */
    List<Person> countedOrOnTekun(List<Person> persons) {
        List<Person> all = new ArrayList<>(persons.size());
        for (Person person : persons) {
            if (counted.contains(person) || person.isPresent() && tekun.takesOut(person)) {
                all.add(person);
            }
        }
        return all;
    }

    boolean isCounted(String ref) {
        for (Person person : counted) {
            if (person.ref().equals(ref)) {
                return true;
            }
        }
        return false;
    }

    void explain(Trace trace, List<Person> persons) {
        for (Person person : persons) {
            ExclusionReason reason = reasonAgainst(person);
            trace.test(Rule.WHO_COUNTS, reason == null, reason == null ? "" : reason.name())
                    .with("ref", person.ref())
                    .with("relation", person.facts().relation())
                    .with("age", person.age())
                    .with("status", person.facts().status())
                    .with("study", person.facts().study())
                    .with("livingTogether", person.facts().livingTogether())
                    .reads(Parameters.CONSCRIPT_EXCLUDED)
                    .under(Citation.WHO_COUNTS);
        }
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

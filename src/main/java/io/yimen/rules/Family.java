package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.WorkAbility;

/** Who belongs to the family that lives together, also without living together. */
@LegalBasis("DIBAO-2021#art-7")
final class Family {

    private Family() {}

    static boolean includes(Member member, int age, WorkAbility ability, boolean severelyDisabled) {
        Relation relation = member.relation();
        return member.livingTogether()
                || relation == Relation.HEAD
                || relation == Relation.SPOUSE
                || Standing.isMinor(age) && (relation == Relation.CHILD || relation == Relation.GRANDCHILD)
                || relation == Relation.CHILD
                        && (studies(member.study()) || cannotLiveAlone(age, ability, severelyDisabled));
    }

    /** Full time up to bachelor level. */
    private static boolean studies(Study study) {
        return study != Study.NONE && study != Study.POSTGRADUATE;
    }

    private static boolean cannotLiveAlone(int age, WorkAbility ability, boolean severelyDisabled) {
        return severelyDisabled || age < 60 && ability == WorkAbility.NONE;
    }
}

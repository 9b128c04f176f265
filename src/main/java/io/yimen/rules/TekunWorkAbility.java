package io.yimen.rules;

import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Study;
import org.jspecify.annotations.Nullable;

/** Why a person has no ability to work, or that none of the reasons holds. */
@LegalBasis({"TEKUN-2021#art-5", "TEKUN-2021#art-24", "SAL-2026#art-16"})
enum TekunWorkAbility {
    AGE_60,
    MINOR,
    CONTINUED_MINOR,
    CONTINUED_STUDY,
    DISABILITY,
    ABLE;

    boolean isLost() {
        return this != ABLE;
    }

    static TekunWorkAbility of(Standing member, long minorAge) {
        TekunWorkAbility known = member.tekunWorkAbility();
        return member.age() < minorAge && known != AGE_60 ? MINOR : known;
    }

    /** Whatever the age up to which a place speaks of minors. */
    static TekunWorkAbility ofAdult(Member member, int age, boolean tekunAward) {
        if (age >= 60) {
            return AGE_60;
        }
        if (tekunAward && age < 18) {
            return CONTINUED_MINOR;
        }
        if (tekunAward && isInSecondarySchool(member.study())) {
            return CONTINUED_STUDY;
        }
        return endsWork(member.disability()) ? DISABILITY : ABLE;
    }

    private static boolean isInSecondarySchool(Study study) {
        return study == Study.COMPULSORY || study == Study.UPPER_SECONDARY || study == Study.VOCATIONAL_SECONDARY;
    }

    private static boolean endsWork(@Nullable Disability disability) {
        if (disability == null) {
            return false;
        }
        int highest = switch (disability.category()) {
            case INTELLECTUAL, MENTAL -> 3;
            case PHYSICAL -> 2;
            case VISUAL -> 1;
            default -> 0;
        };
        return disability.level() <= highest;
    }
}

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

    /** Those for whom {@link #of} finds a reason, a set of {@link Places}. */
    static long lost(Person[] persons, long minorAge) {
        long places = Places.NONE;
        for (Person person : persons) {
            Standing member = person.standing();
            long lost = member.tekunWorkAbility().isLost() ? 1 : member.age() - minorAge >>> 63;
            places |= lost << member.index();
        }
        return places;
    }

    /** The reason that holds where the person is not a minor as the place sets it. */
    static TekunWorkAbility besidesMinorAge(Member member, int age, boolean tekunAward) {
        if (age >= 60) {
            return AGE_60;
        }
        if (tekunAward && Standing.isMinor(age)) {
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

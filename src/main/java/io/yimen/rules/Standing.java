package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.WorkAbility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member with what follows from the facts alone, whatever the parameters: age, residence, ability to work, running awards.
 *
 * @param index where the member stands in the request
 * @param tekunWorkAbility the reason that holds where the person is not a minor as the place sets it for Tekun
 * @param imputedMonths for how many months a year labour is imputed to who has none
 * @param addOns a set of {@link AddOnCategory}, whether a place pays for them or not
 * @param traits answers to what is often asked of one member or of several at once, a bit for each
 */
record Standing(
        int index,
        Member facts,
        int age,
        Residence residence,
        WorkAbility workAbility,
        RunningAwards awards,
        TekunWorkAbility tekunWorkAbility,
        long imputedMonths,
        int addOns,
        int traits) {

    static final int PRESENT = 1;
    static final int SEVERELY_DISABLED = 2;
    static final int SEVERELY_DISABLED_OR_ILL = 4;
    static final int ABLE_TO_WORK = 8;
    static final int PAID_ELSEWHERE = 16;
    static final int OTHER_RESIDENCE = 32;
    static final int MINOR = 64;
    static final int TEKUN_ELSEWHERE = 128;

    /** Present where the place lets those in service count. */
    static final int CONSCRIPT = 256;

    /** Counts as one of the family, when present. */
    static final int OF_THE_FAMILY = 512;

    /** Able to support others by working, whatever the income, when present. */
    static final int SUPPORTS_BY_WORK = 1024;

    static Standing of(int index, Member member, LocalDate asOf, Residence ofHousehold) {
        int age = ageOn(asOf, member.birthDate());
        Residence residence = member.residence() == null ? ofHousehold : member.residence();
        WorkAbility workAbility = member.workAbility() == null ? usualWorkAbility(age) : member.workAbility();
        RunningAwards awards = RunningAwards.of(member.activeBenefits(), asOf);
        int traits = ofFacts(member)
                | when(Recheck.isAbleToWork(age, workAbility), ABLE_TO_WORK)
                | when(awards.firstElsewhere() != null, PAID_ELSEWHERE)
                | when(awards.tekunElsewhere(), TEKUN_ELSEWHERE)
                | when(residence != ofHousehold, OTHER_RESIDENCE)
                | ofAge(member, age, workAbility);
        boolean severe = (traits & SEVERELY_DISABLED) != 0;
        return new Standing(
                index,
                member,
                age,
                residence,
                workAbility,
                awards,
                TekunWorkAbility.besidesMinorAge(member, age, awards.tekun()),
                ImputedLabour.months(age, member.study(), workAbility, severe),
                AddOnCategory.including(member, age, severe),
                traits);
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    int traits(boolean conscriptExcluded) {
        return (traits & CONSCRIPT) != 0 && !conscriptExcluded ? traits | PRESENT : traits;
    }

    private static int ofFacts(Member member) {
        int traits = switch (member.status()) {
            case PRESENT -> PRESENT;
            case CONSCRIPT -> CONSCRIPT;
            default -> 0;
        };
        if (isSevere(member.disability())) {
            return traits | SEVERELY_DISABLED | SEVERELY_DISABLED_OR_ILL;
        }
        return member.seriousIllness() ? traits | SEVERELY_DISABLED_OR_ILL : traits;
    }

    private static int ofAge(Member member, int age, WorkAbility ability) {
        boolean severe = isSevere(member.disability());
        return when(isMinor(age), MINOR)
                | when(SupporterAbility.canWork(age, ability, severe), SUPPORTS_BY_WORK)
                | when(Family.includes(member, age, ability, severe), OF_THE_FAMILY);
    }

    private static int when(boolean holds, int trait) {
        return holds ? trait : 0;
    }

    /** By the general law; Tekun speaks of minors up to an age that each place sets. */
    static boolean isMinor(int age) {
        return age < 18;
    }

    /** Completed years; who is born on 29 February completes one on 1 March of a common year. */
    static int ageOn(LocalDate day, LocalDate birth) {
        int years = day.getYear() - birth.getYear();
        boolean before = day.getMonthValue() != birth.getMonthValue()
                ? day.getMonthValue() < birth.getMonthValue()
                : day.getDayOfMonth() < birth.getDayOfMonth();
        return before ? years - 1 : years;
    }

    private static WorkAbility usualWorkAbility(int age) {
        return age < 16 || age >= 60 ? WorkAbility.NONE : WorkAbility.FULL;
    }

    private static boolean isSevere(@Nullable Disability disability) {
        if (disability == null) {
            return false;
        }
        boolean mind = disability.category() == DisabilityCategory.INTELLECTUAL
                || disability.category() == DisabilityCategory.MENTAL;
        return disability.level() <= (mind ? 3 : 2);
    }
}

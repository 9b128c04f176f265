package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.WorkAbility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member with what follows at once from the facts: age, residence, ability to work, running awards, own income. */
final class Person {

    private final int index;
    private final Member facts;
    private final int age;
    private final Residence residence;
    private final boolean present;
    private final WorkAbility workAbility;
    private final boolean severelyDisabled;
    private final RunningAwards awards;
    private final OwnIncome income;

    /** {@link IncomeItems} adds up the income. */
    Person(int index, Member member, Facts household, Parameters parameters) {
        this.index = index;
        facts = member;
        age = ageOn(household.asOf(), member.birthDate());
        residence = member.residence() == null ? household.residence() : member.residence();
        present = member.status() == MemberStatus.PRESENT
                || member.status() == MemberStatus.CONSCRIPT && !parameters.conscriptExcluded();
        workAbility = member.workAbility() == null ? usualWorkAbility(age) : member.workAbility();
        severelyDisabled = isSevere(member.disability());
        awards = RunningAwards.of(member.activeBenefits(), household.asOf());
        income = new OwnIncome(this, parameters.income());
    }

    /** Completed years; who is born on 29 February completes one on 1 March of a common year. */
    static int ageOn(LocalDate day, LocalDate birth) {
        int years = day.getYear() - birth.getYear();
        boolean before = day.getMonthValue() != birth.getMonthValue()
                ? day.getMonthValue() < birth.getMonthValue()
                : day.getDayOfMonth() < birth.getDayOfMonth();
        return before ? years - 1 : years;
    }

    /** Where the member stands in the request. */
    int index() {
        return index;
    }

    Member facts() {
        return facts;
    }

    String ref() {
        return facts.ref();
    }

    int age() {
        return age;
    }

    boolean isMinor() {
        return age < 18;
    }

    Residence residence() {
        return residence;
    }

    boolean isPresent() {
        return present;
    }

    WorkAbility workAbility() {
        return workAbility;
    }

    /** Level 1 or 2 of any category, or level 3 intellectual or mental. */
    boolean isSeverelyDisabled() {
        return severelyDisabled;
    }

    boolean isSeverelyDisabledOrIll() {
        return severelyDisabled || facts.seriousIllness();
    }

    /** True when there is a wage or business item, even of zero. */
    boolean earns() {
        return income.earns();
    }

    boolean isEmployed() {
        return facts.employed() == null ? earns() : facts.employed();
    }

    /** A running award of any kind, also one that this screening would renew. */
    boolean hasAward() {
        return awards.any();
    }

    boolean hasTekunAward() {
        return awards.tekun();
    }

    /** A running Tekun award that this screening does not renew. */
    boolean hasTekunElsewhere() {
        return awards.tekunElsewhere();
    }

    /** The first running award that this screening does not renew. */
    @Nullable ActiveBenefit awardElsewhere() {
        return awards.firstElsewhere();
    }

    OwnIncome income() {
        return income;
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

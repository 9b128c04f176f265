package io.yimen.rules;

import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.WorkAbility;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member with what follows at once from the facts: age, residence, ability to work, running awards, own income. */
final class Person {

    private final Member facts;
    private final int age;
    private final Residence residence;
    private final boolean present;
    private final WorkAbility workAbility;
    private final boolean severelyDisabled;
    private final boolean earns;
    private final boolean anyAward;
    private final boolean tekunAward;
    private final boolean tekunElsewhere;
    private final @Nullable ActiveBenefit awardElsewhere;
    private final OwnIncome income;

    private Person(Member member, Facts household, Parameters parameters) {
        facts = member;
        age = ageOn(household.asOf(), member.birthDate());
        residence = member.residence() == null ? household.residence() : member.residence();
        present = member.status() == MemberStatus.PRESENT
                || member.status() == MemberStatus.CONSCRIPT && !parameters.conscriptExcluded();
        workAbility = member.workAbility() == null ? usualWorkAbility(age) : member.workAbility();
        severelyDisabled = isSevere(member.disability());
        earns = hasWorkItem(member.ref(), household.incomes());
        anyAward = runningAward(household.asOf());
        tekunAward = runningTekun(household.asOf(), true);
        tekunElsewhere = runningTekun(household.asOf(), false);
        awardElsewhere = firstElsewhere(household.asOf());
        income = OwnIncome.of(this, household.incomes(), parameters.income());
    }

    static List<Person> of(Facts facts, Parameters parameters) {
        List<Person> persons = new ArrayList<>(facts.members().size());
        for (Member member : facts.members()) {
            persons.add(new Person(member, facts, parameters));
        }
        return persons;
    }

    /** Completed years; who is born on 29 February completes one on 1 March of a common year. */
    static int ageOn(LocalDate day, LocalDate birth) {
        int years = day.getYear() - birth.getYear();
        boolean before = day.getMonthValue() != birth.getMonthValue()
                ? day.getMonthValue() < birth.getMonthValue()
                : day.getDayOfMonth() < birth.getDayOfMonth();
        return before ? years - 1 : years;
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
        return earns;
    }

    boolean isEmployed() {
        return facts.employed() == null ? earns : facts.employed();
    }

    /** A running award of any kind, also one that this screening would renew. */
    boolean hasAward() {
        return anyAward;
    }

    boolean hasTekunAward() {
        return tekunAward;
    }

    /** A running Tekun award that this screening does not renew. */
    boolean hasTekunElsewhere() {
        return tekunElsewhere;
    }

    /** The first running award that this screening does not renew. */
    @Nullable ActiveBenefit awardElsewhere() {
        return awardElsewhere;
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

    private static boolean hasWorkItem(String ref, List<Income> incomes) {
        for (Income item : incomes) {
            if ((item.kind() == IncomeKind.WAGE || item.kind() == IncomeKind.BUSINESS)
                    && item.member().equals(ref)) {
                return true;
            }
        }
        return false;
    }

    private boolean runningAward(LocalDate asOf) {
        for (ActiveBenefit benefit : facts.activeBenefits()) {
            if (runs(benefit, asOf)) {
                return true;
            }
        }
        return false;
    }

    private boolean runningTekun(LocalDate asOf, boolean ofThisHouseholdToo) {
        for (ActiveBenefit benefit : facts.activeBenefits()) {
            if (benefit.programme() == Programme.TEKUN
                    && (ofThisHouseholdToo || !benefit.thisHousehold())
                    && runs(benefit, asOf)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable ActiveBenefit firstElsewhere(LocalDate asOf) {
        for (ActiveBenefit benefit : facts.activeBenefits()) {
            if (!benefit.thisHousehold() && runs(benefit, asOf)) {
                return benefit;
            }
        }
        return null;
    }

    private static boolean runs(ActiveBenefit benefit, LocalDate asOf) {
        YearMonth last = benefit.lastMonth();
        return last == null
                || last.getYear() > asOf.getYear()
                || last.getYear() == asOf.getYear() && last.getMonthValue() >= asOf.getMonthValue();
    }
}

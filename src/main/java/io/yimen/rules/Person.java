package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.WorkAbility;
import io.yimen.rules.HouseholdFigures.ExclusionReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member with what follows at once from the facts: age, residence, ability to work, running awards, own income. */
final class Person {

    static final int PRESENT = 1;
    static final int SEVERELY_DISABLED = 2;
    static final int SEVERELY_DISABLED_OR_ILL = 4;
    static final int ABLE_TO_WORK = 8;
    static final int PAID_ELSEWHERE = 16;
    static final int OTHER_RESIDENCE = 32;
    static final int LIVING_TOGETHER = 64;
    static final int TEKUN_ELSEWHERE = 128;

    private final int index;
    private final Member facts;
    private final int age;
    private final Residence residence;
    private final WorkAbility workAbility;
    private final RunningAwards awards;
    private final IncomeParameters parameters;
    private final int traits;
    private @Nullable OwnIncome income;
    private @Nullable Tekun tekun;
    private @Nullable ExclusionReason exclusion;
    private @Nullable PersonSeen seen;

    /** {@link IncomeItems} adds up the income. */
    Person(int index, Member member, Facts household, Parameters parameters) {
        this.index = index;
        facts = member;
        age = ageOn(household.asOf(), member.birthDate());
        residence = member.residence() == null ? household.residence() : member.residence();
        workAbility = member.workAbility() == null ? usualWorkAbility(age) : member.workAbility();
        awards = RunningAwards.of(member.activeBenefits(), household.asOf());
        this.parameters = parameters.income();
        traits = ofFacts(member, parameters)
                | (Recheck.isAbleToWork(age, workAbility) ? ABLE_TO_WORK : 0)
                | (awards.firstElsewhere() != null ? PAID_ELSEWHERE : 0)
                | (awards.tekunElsewhere() ? TEKUN_ELSEWHERE : 0)
                | (residence != household.residence() ? OTHER_RESIDENCE : 0);
    }

    private static int ofFacts(Member member, Parameters parameters) {
        boolean present = member.status() == MemberStatus.PRESENT
                || member.status() == MemberStatus.CONSCRIPT && !parameters.conscriptExcluded();
        int traits = (present ? PRESENT : 0) | (member.livingTogether() ? LIVING_TOGETHER : 0);
        if (isSevere(member.disability())) {
            return traits | SEVERELY_DISABLED | SEVERELY_DISABLED_OR_ILL;
        }
        return member.seriousIllness() ? traits | SEVERELY_DISABLED_OR_ILL : traits;
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

    /** Answers to what is often asked of one member or of several at once, a bit for each. */
    int traits() {
        return traits;
    }

    boolean isPresent() {
        return (traits & PRESENT) != 0;
    }

    WorkAbility workAbility() {
        return workAbility;
    }

    /** Level 1 or 2 of any category, or level 3 intellectual or mental. */
    boolean isSeverelyDisabled() {
        return (traits & SEVERELY_DISABLED) != 0;
    }

    boolean isSeverelyDisabledOrIll() {
        return (traits & SEVERELY_DISABLED_OR_ILL) != 0;
    }

    /** True when there is a wage or business item, even of zero. */
    boolean earns() {
        return income != null && income.earns();
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
        return (traits & TEKUN_ELSEWHERE) != 0;
    }

    /** The first running award that this screening does not renew. */
    @Nullable ActiveBenefit awardElsewhere() {
        return awards.firstElsewhere();
    }

    /** What was received and what of it counts; begun when first asked for. */
    OwnIncome income() {
        OwnIncome own = income;
        if (own == null) {
            own = new OwnIncome(this, parameters);
            income = own;
        }
        return own;
    }

    /** The member's own counted income a year; without any item at most what is assumed. */
    long yearlyIncome() {
        return income == null ? ImputedLabour.yearly(this, parameters) : income.yearly();
    }

    /** The same with further codes left out. */
    long yearlyIncomeWithout(Codes codes, IncomeItems items) {
        return income == null ? ImputedLabour.yearly(this, parameters) : income.yearlyWithout(codes, items);
    }

    /** For the trace: one object for all lines that look at the person. */
    PersonSeen seen() {
        PersonSeen already = seen;
        if (already == null) {
            already = new PersonSeen(facts, age, isSeverelyDisabled());
            seen = already;
        }
        return already;
    }

    /** Nothing for who is absent or able to work. */
    @Nullable Tekun tekun() {
        return tekun;
    }

    /** {@link TekunFirst} decides. */
    void decided(Tekun decision) {
        tekun = decision;
    }

    /** Nothing against who counts. */
    @Nullable ExclusionReason exclusion() {
        return exclusion;
    }

    boolean counts() {
        return exclusion == null;
    }

    /** {@link WhoCounts} excludes. */
    void exclude(ExclusionReason reason) {
        exclusion = reason;
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

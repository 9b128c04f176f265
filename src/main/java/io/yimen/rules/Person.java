package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.WorkAbility;
import io.yimen.rules.HouseholdFigures.ExclusionReason;
import org.jspecify.annotations.Nullable;

/** A member with what follows at once from the facts: age, residence, ability to work, running awards, own income. */
final class Person {

    private final Standing standing;
    private final IncomeParameters parameters;
    private final int traits;
    private @Nullable OwnIncome income;
    private @Nullable Tekun tekun;
    private @Nullable ExclusionReason exclusion;
    private @Nullable PersonSeen seen;

    /** {@link IncomeItems} adds up the income. */
    Person(Standing standing, Parameters parameters) {
        this.standing = standing;
        this.parameters = parameters.income();
        traits = standing.traits(parameters.conscriptExcluded());
    }

    /** Where the member stands in the request. */
    int index() {
        return standing.index();
    }

    Member facts() {
        return standing.facts();
    }

    String ref() {
        return standing.facts().ref();
    }

    int age() {
        return standing.age();
    }

    boolean isMinor() {
        return standing.age() < 18;
    }

    Residence residence() {
        return standing.residence();
    }

    /** Answers to what is often asked of one member or of several at once, a bit for each. */
    int traits() {
        return traits;
    }

    boolean isPresent() {
        return (traits & Standing.PRESENT) != 0;
    }

    WorkAbility workAbility() {
        return standing.workAbility();
    }

    /** Level 1 or 2 of any category, or level 3 intellectual or mental. */
    boolean isSeverelyDisabled() {
        return (traits & Standing.SEVERELY_DISABLED) != 0;
    }

    boolean isSeverelyDisabledOrIll() {
        return (traits & Standing.SEVERELY_DISABLED_OR_ILL) != 0;
    }

    /** True when there is a wage or business item, even of zero. */
    boolean earns() {
        return income != null && income.earns();
    }

    boolean isEmployed() {
        Boolean said = standing.facts().employed();
        return said == null ? earns() : said;
    }

    /** A running award of any kind, also one that this screening would renew. */
    boolean hasAward() {
        return standing.awards().any();
    }

    boolean hasTekunAward() {
        return standing.awards().tekun();
    }

    /** A running Tekun award that this screening does not renew. */
    boolean hasTekunElsewhere() {
        return (traits & Standing.TEKUN_ELSEWHERE) != 0;
    }

    /** The first running award that this screening does not renew. */
    @Nullable ActiveBenefit awardElsewhere() {
        return standing.awards().firstElsewhere();
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
            already = new PersonSeen(facts(), age(), isSeverelyDisabled());
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
}

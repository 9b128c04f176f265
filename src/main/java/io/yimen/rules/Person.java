package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.WorkAbility;
import org.jspecify.annotations.Nullable;

/** A member with what follows at once from the facts: age, residence, ability to work, running awards, own income. */
final class Person {

    private final Standing standing;
    private final OwnIncome income;
    private final int traits;
    private @Nullable Tekun tekun;
    private @Nullable PersonSeen seen;

    /** {@link IncomeItems} adds up the income. */
    Person(Standing standing, Parameters parameters) {
        this.standing = standing;
        income = new OwnIncome(standing, parameters.income());
        traits = standing.traits(parameters.conscriptExcluded());
    }

    /** Where the member stands in the request. */
    int index() {
        return standing.index();
    }

    /** A set of {@link Places} with this member alone. */
    long place() {
        return Places.of(standing.index());
    }

    /** What follows from the facts alone. */
    Standing standing() {
        return standing;
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
        return standing.has(Standing.MINOR);
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
        return income.earns();
    }

    boolean isEmployed() {
        Boolean said = standing.facts().employed();
        return said == null ? earns() : said;
    }

    /** A running award of any kind, also one that this screening would renew. */
    boolean hasAward() {
        return standing.awards().any();
    }

    /** A running Tekun award that this screening does not renew. */
    boolean hasTekunElsewhere() {
        return (traits & Standing.TEKUN_ELSEWHERE) != 0;
    }

    /** The first running award that this screening does not renew. */
    @Nullable ActiveBenefit awardElsewhere() {
        return standing.awards().firstElsewhere();
    }

    /** What was received and what of it counts. */
    OwnIncome income() {
        return income;
    }

    /** The member's own counted income a year; without any item at most what is assumed. */
    long yearlyIncome() {
        return income.yearly();
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
}

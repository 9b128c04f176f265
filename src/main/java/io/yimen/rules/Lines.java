package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import org.jspecify.annotations.Nullable;

/** The monthly Dibao lines of the counted members and their sum. */
@LegalBasis({"SAIM-2014", "SAL-2026#art-19"})
final class Lines {

    private final LineStandards standards;
    private final Residence residence;
    private final Members counted;
    private final Money total;
    private @Nullable Money yearly;

    Lines(Household household, Members counted) {
        standards = household.parameters().lines();
        residence = household.facts().residence();
        this.counted = counted;
        total = Money.ofFen(sum());
    }

    /** The line of a member: that of the household for everybody where a county sets a single line. */
    long of(Person person) {
        return standards.of(residenceFor(person));
    }

    /** The line of the household's residence. */
    long ofHousehold() {
        return standards.of(residence);
    }

    /** As {@link #ofHousehold}, for reading aloud. */
    Money householdAmount() {
        return standards.amount(residence);
    }

    long total() {
        return total.fen();
    }

    long yearly() {
        return Yearly.MONTHS * total.fen();
    }

    Money totalMonthly() {
        return total;
    }

    /** As {@link #yearly}, for reading aloud: one for all that do. */
    Money yearlyAmount() {
        Money amount = yearly;
        if (amount == null) {
            amount = Money.ofFen(yearly());
            yearly = amount;
        }
        return amount;
    }

    /** As {@link #of}, for reading aloud. */
    Money amount(Person person) {
        return standards.amount(residenceFor(person));
    }

    /** Twelve of them, for reading aloud. */
    Money yearlyAmount(Person person) {
        return standards.yearlyAmount(residenceFor(person));
    }

    String key(Person person) {
        return LineStandards.key(residenceFor(person));
    }

    /** The parameters of a rule that reads the line of this member. */
    String[] keys(Person person, LineKeys keys) {
        return keys.of(residenceFor(person));
    }

    void explain(Trace trace) {
        for (Person person : counted.each()) {
            trace.value(Rule.LINE, standards.amount(residenceFor(person)))
                    .with(person.ref(), residenceFor(person))
                    .reads(LineStandards.read(residenceFor(person)))
                    .under(Citation.LINE);
        }
        trace.value(Rule.LINES_TOTAL, total)
                .with(counted.size(), yearlyAmount())
                .reads(LineStandards.MIXED_RULE)
                .under(Citation.LINE);
    }

    /** Whose line is that of the member. */
    Residence residenceFor(Person person) {
        return standards.singleLine() ? residence : person.residence();
    }

    private long sum() {
        if (standards.singleLine() || !counted.isAnyOfOtherResidence()) {
            return counted.size() * ofHousehold();
        }
        long sum = 0;
        for (Person person : counted.each()) {
            sum += of(person);
        }
        return sum;
    }
}

package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;

/** The monthly Dibao lines of the counted members and their sum. */
@LegalBasis({"SAIM-2014", "SAL-2026#art-19"})
final class Lines {

    private final LineStandards standards;
    private final Residence residence;
    private final Members counted;
    private final long total;

    Lines(Household household, Members counted) {
        standards = household.parameters().lines();
        residence = household.facts().residence();
        this.counted = counted;
        total = sum();
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
        return total;
    }

    long yearly() {
        return Yearly.MONTHS * total;
    }

    Money totalMonthly() {
        return Money.ofFen(total);
    }

    String key(Person person) {
        return LineStandards.key(residenceFor(person));
    }

    void explain(Trace trace) {
        for (Person person : counted.each()) {
            trace.value(Rule.LINE, standards.amount(residenceFor(person)))
                    .with(person.ref(), residenceFor(person))
                    .reads(LineStandards.read(residenceFor(person)))
                    .under(Citation.LINE);
        }
        trace.amount(Rule.LINES_TOTAL, total)
                .with(counted.size(), Money.ofFen(yearly()))
                .reads(LineStandards.MIXED_RULE)
                .under(Citation.LINE);
    }

    private Residence residenceFor(Person person) {
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

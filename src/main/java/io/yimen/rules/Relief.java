package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.EarlierAward;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.Facts.ReliefType;
import org.jspecify.annotations.Nullable;

/** What temporary assistance gives for one incident, exact until it is rounded once at the end. */
@LegalBasis({"TEMP-2018", "QUICK-2026", "SAL-2026#art-29", "SAL-2026#art-50"})
final class Relief {

    private static final long BP = 10_000;

    private final Incident incident;
    private final TemporaryParameters parameters;
    private final long line;
    private final int persons;

    Relief(Incident incident, Household household, int persons) {
        this.incident = incident;
        this.persons = persons;
        parameters = household.parameters().temporary();
        line = household.parameters().lines().of(household.facts().residence());
    }

    /** A sum and the share of it that is given, in basis points. */
    private record Share(long sum, long bp) {

        boolean isLessThan(Share other) {
            return Exact.compare(sum, bp, other.sum, other.bp) < 0;
        }

        Share atMost(Share other) {
            return other.isLessThan(this) ? other : this;
        }

        long less(long deducted) {
            return Math.max(0, Exact.halfUp(sum, bp, -deducted, BP, BP));
        }
    }

    boolean isNeedStated() {
        return incident.loss() != null || incident.selfPaidCost() != null;
    }

    long need() {
        return Math.addExact(fen(incident.loss()), fen(incident.selfPaidCost()));
    }

    /** Small quick relief: the need up to its cap, the cap itself where no need is stated. */
    long quick() {
        Share cap = quickCap();
        return (isNeedStated() ? new Share(need(), BP).atMost(cap) : cap).less(0);
    }

    /** Ordinary relief: a share of the need up to both caps, at least the least award, less earlier quick relief. */
    long ordinary() {
        Share share = new Share(need(), parameters.shareBp())
                .atMost(ordinaryCap())
                .atMost(new Share(parameters.maxAmount(), BP));
        Share least = new Share(parameters.minAmount(), BP);
        boolean raised = need() > 0 && share.isLessThan(least);
        return (raised ? least : share).less(earlierQuick());
    }

    void explainNeed(Trace trace) {
        trace.amount(Rule.TEMP_NEED, need())
                .with(Money.ofFen(fen(incident.loss())), Money.ofFen(fen(incident.selfPaidCost())), isNeedStated())
                .under(Citation.TEMPORARY);
    }

    void explainQuick(Trace trace) {
        trace.test(Rule.QUICK_AMOUNT, quick() > 0, Money.ofFen(quick()))
                .with(
                        Money.ofFen(need()),
                        isNeedStated(),
                        Money.ofFen(line),
                        parameters.quickPerPerson() ? persons : 1,
                        Money.ofFen(quickCap().less(0)),
                        parameters.quickDays())
                .reads(
                        TemporaryParameters.QUICK_MULTIPLE,
                        TemporaryParameters.QUICK_PER_PERSON,
                        TemporaryParameters.QUICK_DAYS)
                .under(Citation.QUICK_RELIEF);
    }

    void explainOrdinary(Trace trace) {
        trace.test(Rule.TEMP_AMOUNT, ordinary() > 0, Money.ofFen(ordinary()))
                .with(
                        Money.ofFen(need()),
                        parameters.shareBp(),
                        Money.ofFen(line),
                        persons,
                        Money.ofFen(ordinaryCap().less(0)),
                        Money.ofFen(parameters.maxAmount()),
                        Money.ofFen(parameters.minAmount()),
                        Money.ofFen(earlierQuick()))
                .reads(
                        TemporaryParameters.SHARE,
                        TemporaryParameters.MAX_MULTIPLE,
                        TemporaryParameters.MAX_AMOUNT,
                        TemporaryParameters.MIN_AMOUNT,
                        TemporaryParameters.DEDUCT_QUICK)
                .under(Citation.TEMPORARY);
    }

    private Share quickCap() {
        return new Share(parameters.quickPerPerson() ? persons * line : line, parameters.quickMultipleBp());
    }

    private Share ordinaryCap() {
        return new Share(persons * line, parameters.maxMultipleBp());
    }

    private long earlierQuick() {
        if (!parameters.deductQuick()) {
            return 0;
        }
        long sum = 0;
        for (EarlierAward award : incident.earlierAwards()) {
            if (award.type() == ReliefType.SMALL_QUICK && award.sameIncident()) {
                sum = Math.addExact(sum, award.amount().fen());
            }
        }
        return sum;
    }

    private static long fen(@Nullable Money amount) {
        return amount == null ? 0 : amount.fen();
    }
}

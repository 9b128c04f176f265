package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.ComponentCode;
import io.yimen.rules.ProgrammeDecision.DecisionLevel;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Scope;
import io.yimen.rules.ProgrammeDecision.Variant;
import org.jspecify.annotations.Nullable;

/** The two entries of temporary assistance: small quick relief and ordinary relief. */
@LegalBasis({"TEMP-2014", "TEMP-2018", "QUICK-2026", "SAL-2026#art-29", "SAL-2026#art-50"})
final class TemporaryAssistance {

    private final Incident incident;
    private final Household household;
    private final Members persons;
    private final Relief relief;
    private final ReliefMeans means;

    TemporaryAssistance(Incident incident, Household household, Members persons, ReliefMeans means) {
        this.incident = incident;
        this.household = household;
        this.persons = persons;
        this.means = means;
        relief = new Relief(incident, household, persons.size());
    }

    ProgrammeDecision quick(@Nullable Trace trace) {
        long amount = relief.quick();
        int failed = Reasons.when(!incident.urgent(), Reasons.NOT_URGENT) | Reasons.when(amount == 0, Reasons.NO_NEED);
        if (trace != null) {
            trace.test(Rule.QUICK_URGENT, incident.urgent())
                    .with(incident.kind(), incident.date().toString())
                    .under(Citation.QUICK_RELIEF);
            relief.explainNeed(trace);
            relief.explainQuick(trace);
        }
        return decision(Variant.SMALL_QUICK, failed, amount, DecisionLevel.TOWNSHIP, trace);
    }

    ProgrammeDecision ordinary(@Nullable Trace trace) {
        EarlierRelief earlier =
                new EarlierRelief(incident, household.facts().asOf().getYear());
        long amount = relief.ordinary();
        int failed = Reasons.when(!earlier.isBelow(parameters().maxPerYear()), Reasons.TEMP_YEAR_LIMIT)
                | Reasons.when(earlier.isOfSameCause(), Reasons.TEMP_SAME_CAUSE)
                | Reasons.when(!means.passes(), Reasons.TEMP_INCOME)
                | Reasons.when(amount == 0, Reasons.NO_NEED);
        if (trace != null) {
            earlier.explain(trace, parameters().maxPerYear());
            means.explain(trace);
            relief.explainNeed(trace);
            relief.explainOrdinary(trace);
            trace.value(Rule.TEMP_LEVEL, level(amount))
                    .with(
                            Money.ofFen(amount),
                            Money.ofFen(parameters().townshipLimit()),
                            Money.ofFen(parameters().countyLimit()))
                    .reads(TemporaryParameters.TOWNSHIP_LIMIT, TemporaryParameters.COUNTY_LIMIT)
                    .under(Citation.TEMPORARY);
        }
        return decision(Variant.ORDINARY, failed, amount, level(amount), trace);
    }

    private DecisionLevel level(long amount) {
        if (amount <= parameters().townshipLimit()) {
            return DecisionLevel.TOWNSHIP;
        }
        return amount <= parameters().countyLimit() ? DecisionLevel.COUNTY : DecisionLevel.COUNTY_GOVERNMENT;
    }

    private ProgrammeDecision decision(
            Variant variant, int failed, long amount, DecisionLevel level, @Nullable Trace trace) {
        int reasons = persons.isEmpty() ? Reasons.NO_COUNTED_MEMBER : failed;
        boolean granted = reasons == Reasons.NONE;
        Money sum = Money.ofFen(amount);
        return new ProgrammeDecision(
                Programme.TEMPORARY_ASSISTANCE,
                Scope.HOUSEHOLD,
                variant,
                persons.refs(),
                granted ? Outcome.ELIGIBLE : Outcome.INELIGIBLE,
                null,
                granted ? sum : null,
                granted ? FixedList.of(new Component(ComponentCode.RELIEF, null, null, sum)) : FixedList.empty(),
                Reasons.list(reasons),
                incident.identityPending() ? FixedList.of(Flag.IDENTITY_PENDING) : FixedList.empty(),
                granted ? level : null,
                null,
                Trace.linesOf(trace));
    }

    private TemporaryParameters parameters() {
        return household.parameters().temporary();
    }
}

package io.yimen.screening;

import static io.yimen.screening.ToRules.same;

import io.yimen.rules.Decision;
import io.yimen.rules.HouseholdFigures;
import io.yimen.rules.ProgrammeDecision;
import io.yimen.rules.TraceLine;
import io.yimen.screening.ScreeningResult.Component;
import io.yimen.screening.ScreeningResult.DecisionLevel;
import io.yimen.screening.ScreeningResult.Exclusion;
import io.yimen.screening.ScreeningResult.HouseholdResult;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.RuleOutcome;
import io.yimen.screening.ScreeningResult.Scope;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision of the rules turned into its wire form. */
final class FromRules {

    private FromRules() {}

    static ScreeningResult result(ScreeningRequest facts, Decision decision, List<PolicyUsed> policies, boolean trace) {
        return new ScreeningResult(
                facts.id(),
                facts.asOf(),
                facts.county(),
                household(decision.household()),
                decision.programmes().stream()
                        .map(entry -> programme(entry, trace))
                        .toList(),
                policies);
    }

    private static HouseholdResult household(HouseholdFigures figures) {
        return new HouseholdResult(
                figures.counted(),
                figures.excluded().stream()
                        .map(out -> new Exclusion(out.ref(), out.reason().name()))
                        .toList(),
                figures.annualIncome(),
                figures.monthlyIncomePerPerson(),
                figures.linesMonthly(),
                figures.imputedSupportAnnual());
    }

    private static ProgrammeResult programme(ProgrammeDecision entry, boolean trace) {
        return new ProgrammeResult(
                entry.programme(),
                same(Scope.class, entry.scope()),
                entry.variant() == null ? null : same(IncidentFacts.AwardType.class, entry.variant()),
                entry.members(),
                same(Outcome.class, entry.outcome()),
                entry.monthlyAmount(),
                entry.oneOffAmount(),
                entry.components().stream().map(FromRules::component).toList(),
                entry.reasons().stream().map(Enum::name).toList(),
                entry.flags().stream().map(Enum::name).toList(),
                entry.decisionLevel() == null ? null : same(DecisionLevel.class, entry.decisionLevel()),
                entry.recheckMonths(),
                trace ? entry.trace().stream().map(FromRules::line).toList() : List.of());
    }

    private static Component component(ProgrammeDecision.Component part) {
        return new Component(part.code().name(), part.member(), part.category(), part.amount());
    }

    private static TraceEntry line(TraceLine line) {
        return new TraceEntry(
                line.rule(),
                same(RuleOutcome.class, line.outcome()),
                null,
                line.inputs(),
                absentWhenEmpty(line.value()),
                line.parameters(),
                absentWhenEmpty(line.law()));
    }

    private static @Nullable String absentWhenEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}

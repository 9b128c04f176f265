package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorRelation;
import io.yimen.rules.Facts.ObligorStatus;
import io.yimen.rules.SupportParameters.Formula;
import org.jspecify.annotations.Nullable;

/** What one relative outside owes the counted members a year: by a court, as really paid, or by the county's formula. */
@LegalBasis({"DIBAO-2021#art-13", "CIVIL-CODE"})
final class SupportOwed {

    /** Where the sum comes from. */
    private enum Basis {
        LEFT_OUT,
        COURT_ORDER,
        NOT_CHECKED,
        WITHOUT_ABILITY,
        FORMULA
    }

    private final Obligor obligor;
    /** Whom the obligor supports, whether they count or not. */
    private final long named;

    private final Household household;
    private final Members counted;
    /** h: how many of those supported are counted members. */
    private final int supported;

    private final Basis basis;

    /** @param named whom the obligor supports, a set of {@link Places} */
    SupportOwed(Obligor obligor, long named, Household household, Members counted) {
        this.obligor = obligor;
        this.named = named;
        this.household = household;
        this.counted = counted;
        supported = Places.size(named & counted.places());
        basis = basis();
    }

    long yearly() {
        return switch (basis) {
            case LEFT_OUT -> 0;
            case COURT_ORDER -> fen(obligor.courtOrderedAnnual());
            case NOT_CHECKED, WITHOUT_ABILITY -> fen(obligor.actualAnnual());
            case FORMULA -> Math.max(fen(obligor.actualAnnual()), byFormula());
        };
    }

    void explain(Trace trace) {
        String ref = obligor.ref();
        ObligorRelation relation = obligor.relation();
        Money actual = Money.ofFen(fen(obligor.actualAnnual()));
        switch (basis) {
            case LEFT_OUT ->
                trace.notApplicable(Rule.SUPPORT_LEFT_OUT)
                        .with(ref, relation, obligor.status())
                        .under(Citation.INCOME);
            case COURT_ORDER ->
                trace.amount(Rule.SUPPORT_COURT_ORDER, yearly())
                        .with(ref, relation, actual)
                        .under(Citation.INCOME);
            case NOT_CHECKED ->
                trace.amount(Rule.SUPPORT_NOT_CHECKED, yearly())
                        .with(ref, relation, actual)
                        .under(Citation.INCOME);
            case WITHOUT_ABILITY ->
                trace.amount(Rule.SUPPORT_WITHOUT_ABILITY, yearly())
                        .with(ref, relation, actual, ability())
                        .under(Citation.INCOME);
            case FORMULA -> explainFormula(trace, actual);
        }
    }

    private void explainFormula(Trace trace, Money actual) {
        trace.amount(Rule.SUPPORT_FORMULA, yearly())
                .with(
                        obligor.ref(),
                        obligor.relation(),
                        actual,
                        ability(),
                        parameters().formula(),
                        obligor.householdAnnualIncome() == null ? "" : obligor.householdAnnualIncome(),
                        ObligorAbility.householdSize(obligor),
                        Money.ofFen(yearlyLine()),
                        parameters().linesKept(),
                        parameters().rateBp(),
                        supported,
                        dependants(),
                        Money.ofFen(byFormula()))
                .reads(
                        SupportParameters.FORMULA,
                        SupportParameters.RATE,
                        SupportParameters.THRESHOLD,
                        LineStandards.key(residence()))
                .under(Citation.INCOME);
    }

    private Basis basis() {
        if (obligor.status() == ObligorStatus.DECEASED || supported == 0) {
            return Basis.LEFT_OUT;
        }
        if (obligor.courtOrderedAnnual() != null) {
            return Basis.COURT_ORDER;
        }
        if (!obligor.consent()) {
            return Basis.NOT_CHECKED;
        }
        return ability().isAble() ? Basis.FORMULA : Basis.WITHOUT_ABILITY;
    }

    /** The excess over the lines the obligor's household keeps, times the rate, for the share of this household; down to the fen. */
    private long byFormula() {
        Money income = obligor.householdAnnualIncome();
        if (income == null || parameters().formula() == Formula.NONE) {
            return 0;
        }
        long kept = Math.multiplyExact(yearlyLine(), parameters().linesKept());
        long size = ObligorAbility.householdSize(obligor);
        if (Exact.compare(income.fen(), 1, kept, size) <= 0) {
            return 0;
        }
        long share = Math.multiplyExact(parameters().rateBp(), (long) supported);
        return Exact.floor(income.fen() - kept * size, share, 0, 0, 10_000) / dependants();
    }

    /** k: everybody the obligor supports, at least those named. */
    private long dependants() {
        long atLeast = obligor.supports() == null ? counted.size() : Places.size(named);
        return obligor.dependantsTotal() == null ? atLeast : Math.max(atLeast, obligor.dependantsTotal());
    }

    private ObligorAbility ability() {
        return ObligorAbility.of(obligor, household.parameters().disposableIncome());
    }

    private long yearlyLine() {
        return Yearly.MONTHS * household.parameters().lines().of(residence());
    }

    private Residence residence() {
        return obligor.residence() == null ? household.facts().residence() : obligor.residence();
    }

    private SupportParameters parameters() {
        return household.parameters().support();
    }

    private static long fen(@Nullable Money amount) {
        return amount == null ? 0 : amount.fen();
    }
}

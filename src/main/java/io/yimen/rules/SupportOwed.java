package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorStatus;
import io.yimen.rules.SupportParameters.Formula;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one relative outside owes the counted members a year: by a court, as really paid, or by the county's formula. */
@LegalBasis({"DIBAO-2021#art-13", "CIVIL-CODE"})
final class SupportOwed {

    /** Where the sum comes from; the rule that a trace names for it. */
    private enum Basis {
        LEFT_OUT(Rule.SUPPORT_LEFT_OUT),
        COURT_ORDER(Rule.SUPPORT_COURT_ORDER),
        NOT_CHECKED(Rule.SUPPORT_NOT_CHECKED),
        WITHOUT_ABILITY(Rule.SUPPORT_WITHOUT_ABILITY),
        FORMULA(Rule.SUPPORT_FORMULA);

        private final Rule rule;

        Basis(Rule rule) {
            this.rule = rule;
        }
    }

    private final Obligor obligor;
    private final Household household;
    private final Members counted;
    private final int supported;
    private final Basis basis;

    SupportOwed(Obligor obligor, Household household, Members counted) {
        this.obligor = obligor;
        this.household = household;
        this.counted = counted;
        supported = supported();
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
        if (basis == Basis.LEFT_OUT) {
            trace.notApplicable(basis.rule)
                    .with("ref", obligor.ref())
                    .with("relation", obligor.relation())
                    .with("status", obligor.status())
                    .under(Citation.INCOME);
            return;
        }
        Trace.Line line = trace.amount(basis.rule, yearly())
                .with("ref", obligor.ref())
                .with("relation", obligor.relation())
                .money("actual", fen(obligor.actualAnnual()));
        if (basis == Basis.FORMULA || basis == Basis.WITHOUT_ABILITY) {
            line.with("ground", ability());
        }
        if (basis == Basis.FORMULA) {
            explainFormula(line);
        }
        line.under(Citation.INCOME);
    }

    private void explainFormula(Trace.Line line) {
        line.with("formula", parameters().formula())
                .with("income", obligor.householdAnnualIncome() == null ? "" : obligor.householdAnnualIncome())
                .with("size", ObligorAbility.householdSize(obligor))
                .money("line", yearlyLine())
                .with("linesKept", parameters().linesKept())
                .with("rateBp", parameters().rateBp())
                .with("supported", supported)
                .with("dependants", dependants())
                .money("computed", byFormula())
                .reads(SupportParameters.FORMULA, SupportParameters.RATE, SupportParameters.THRESHOLD)
                .reads(LineStandards.key(residence()));
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

    /** h: how many of those supported are counted members. */
    private int supported() {
        List<String> supports = obligor.supports();
        if (supports == null) {
            return counted.size();
        }
        int count = 0;
        for (Person person : counted.each()) {
            if (supports.contains(person.ref())) {
                count++;
            }
        }
        return count;
    }

    /** k: everybody the obligor supports, at least those named. */
    private long dependants() {
        long named = obligor.supports() == null
                ? counted.size()
                : Set.copyOf(obligor.supports()).size();
        return obligor.dependantsTotal() == null ? named : Math.max(named, obligor.dependantsTotal());
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

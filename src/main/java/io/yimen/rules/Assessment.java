package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Reason;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One household's way through the programmes, in the order the law takes them. */
final class Assessment {

    private final Household household;
    private final TekunFirst tekun;
    private final WhoCounts who;
    private final List<Flag> flags;
    private final boolean traced;
    private final List<ProgrammeDecision> programmes = new ArrayList<>();

    Assessment(Facts facts, Parameters parameters, boolean traced) {
        household = new Household(facts, parameters);
        tekun = new TekunFirst(household);
        who = new WhoCounts(household.persons(), tekun);
        flags = HouseholdFlags.of(facts);
        this.traced = traced;
    }

    Decision decide() {
        programmes.addAll(new TekunEntries(household, tekun, flags).decide(traced));
        if (who.counted().isEmpty()) {
            return withoutCountedMember();
        }
        Means means = new Means(household, who);
        programmes.addAll(new HouseholdEntries(means, flags).decide(beginning(means)));
        return new Decision(figures(means), programmes);
    }

    private Decision withoutCountedMember() {
        for (Programme programme : HouseholdEntries.PROGRAMMES) {
            programmes.add(new Entry(programme, Scope.HOUSEHOLD, List.of(), flags)
                    .refused(EnumSet.of(Reason.NO_COUNTED_MEMBER), beginning(null)));
        }
        HouseholdFigures figures =
                new HouseholdFigures(List.of(), who.excluded(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new Decision(figures, programmes);
    }

    private HouseholdFigures figures(Means means) {
        List<String> counted = new ArrayList<>(means.size());
        for (Person person : means.counted()) {
            counted.add(person.ref());
        }
        return new HouseholdFigures(
                counted,
                who.excluded(),
                Money.ofFen(means.income().yearly()),
                means.income().perPersonMonth(),
                means.lines().totalMonthly(),
                means.income().ofSupport());
    }

    /** What is said once for the whole household and stands at the head of every household entry. */
    private @Nullable Trace beginning(@Nullable Means means) {
        if (!traced) {
            return null;
        }
        Trace trace = new Trace(asOf());
        tekun.explain(trace);
        who.explain(trace, household.persons());
        if (means != null) {
            means.income().explain(trace);
            means.lines().explain(trace);
        }
        HouseholdFlags.explain(household.facts(), trace);
        return trace;
    }

    private LocalDate asOf() {
        return household.facts().asOf();
    }
}

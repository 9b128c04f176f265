package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One household's way through the programmes, in the order the law takes them. */
final class Assessment {

    private final Household household;
    private final TekunFirst tekun;
    private final WhoCounts who;
    private final List<Flag> flags;
    private final @Nullable Trace start;
    private final Entries programmes = new Entries();

    Assessment(Facts facts, Parameters parameters, boolean traced) {
        household = new Household(facts, parameters);
        tekun = new TekunFirst(household);
        who = new WhoCounts(household, tekun);
        flags = HouseholdFlags.of(facts);
        start = traced ? new Trace(facts.asOf()) : null;
    }

    Decision decide() {
        new TekunEntries(household, tekun, flags).addTo(programmes, start);
        Means means = who.counted().isEmpty() ? null : new Means(household, who);
        Trace beginning = start;
        if (beginning != null) {
            explain(means, beginning);
        }
        addHouseholdEntries(means, beginning);
        Incident incident = household.facts().incident();
        if (incident != null) {
            addTemporaryAssistance(incident, means, beginning);
        }
        return new Decision(means == null ? noFigures() : figures(means), programmes.list());
    }

    private void addHouseholdEntries(@Nullable Means means, @Nullable Trace beginning) {
        Trace trace = Trace.continued(beginning);
        if (trace != null) {
            HouseholdFlags.explain(household.facts(), trace);
        }
        if (means != null) {
            new HouseholdEntries(means, flags).addTo(programmes, trace);
            return;
        }
        for (Programme programme : HouseholdEntries.PROGRAMMES) {
            programmes.add(new Entry(programme, Scope.HOUSEHOLD, Members.NONE, flags)
                    .refused(Reasons.NO_COUNTED_MEMBER, trace));
        }
    }

    private void addTemporaryAssistance(Incident incident, @Nullable Means means, @Nullable Trace beginning) {
        Members persons = who.countedOrOnTekun();
        TemporaryAssistance assistance = new TemporaryAssistance(
                incident, household, persons, new ReliefMeans(household, means, persons, programmes));
        programmes.add(assistance.quick(Trace.continued(beginning)));
        programmes.add(assistance.ordinary(Trace.continued(beginning)));
    }

    private HouseholdFigures noFigures() {
        return new HouseholdFigures(FixedList.empty(), who.excluded(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private HouseholdFigures figures(Means means) {
        return new HouseholdFigures(
                means.counted().refs(),
                who.excluded(),
                means.income().amount(),
                means.income().perPersonMonth(),
                means.lines().totalMonthly(),
                means.income().ofSupport());
    }

    /** What is said once for the whole household and stands at the head of every household entry. */
    private void explain(@Nullable Means means, Trace trace) {
        tekun.explain(trace);
        who.explain(trace);
        if (means != null) {
            means.income().explain(trace);
            means.lines().explain(trace);
        }
    }
}

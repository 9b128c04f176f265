package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the answer in the making: who it is about; holds it back where one of them is paid elsewhere. */
@LegalBasis({"DIBAO-2021#art-17", "SAL-2026#art-42"})
record Entry(Programme programme, Scope scope, Members members, List<Flag> flags) {

    /** With one more thing that a person must look at. */
    Entry flagged(Flag flag) {
        return new Entry(programme, scope, members, FixedList.with(flags, flag));
    }

    /** @param reasons a set of {@link Reasons} */
    ProgrammeDecision refused(int reasons, @Nullable Trace trace) {
        return new ProgrammeDecision(
                programme,
                scope,
                null,
                members.refs(),
                Outcome.INELIGIBLE,
                null,
                null,
                FixedList.empty(),
                Reasons.list(reasons),
                flags,
                null,
                null,
                Trace.linesOf(trace));
    }

    /** Granted as computed, or held when one of the members has an award elsewhere. */
    ProgrammeDecision granted(Money monthly, List<Component> components, Integer recheck, @Nullable Trace trace) {
        if (!members.isAnyPaidElsewhere()) {
            return paying(Outcome.ELIGIBLE, monthly, components, recheck, trace);
        }
        if (trace != null) {
            explainAwards(trace);
        }
        return flagged(Flag.ACTIVE_ELSEWHERE).paying(Outcome.HOLD, monthly, components, recheck, trace);
    }

    private ProgrammeDecision paying(
            Outcome outcome, Money monthly, List<Component> components, Integer recheck, @Nullable Trace trace) {
        return new ProgrammeDecision(
                programme,
                scope,
                null,
                members.refs(),
                outcome,
                monthly,
                null,
                components,
                FixedList.empty(),
                flags,
                null,
                recheck,
                Trace.linesOf(trace));
    }

    private void explainAwards(Trace trace) {
        for (Person person : members.each()) {
            ActiveBenefit award = person.awardElsewhere();
            if (award != null) {
                trace.value(Rule.ACTIVE_ELSEWHERE, award.programme())
                        .with(person.ref(), award.programme(), award.county())
                        .under(Citation.AWARD_ELSEWHERE);
            }
        }
    }
}

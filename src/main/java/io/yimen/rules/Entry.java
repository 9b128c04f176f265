package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Reason;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the answer in the making: adds the flags and holds it back where a member is paid elsewhere. */
@LegalBasis({"DIBAO-2021#art-17", "SAL-2026#art-42"})
final class Entry {

    private final Programme programme;
    private final Scope scope;
    private final Members members;
    private List<Flag> flags;
    private Money monthly = Money.ZERO;
    private List<Component> components = FixedList.empty();

    Entry(Programme programme, Scope scope, Members members, List<Flag> householdFlags) {
        this.programme = programme;
        this.scope = scope;
        this.members = members;
        flags = householdFlags;
    }

    Entry paying(Money amount, List<Component> parts) {
        monthly = amount;
        components = parts;
        return this;
    }

    Entry flagged(Flag flag) {
        flags = new ArrayList<>(flags);
        flags.add(flag);
        return this;
    }

    ProgrammeDecision refused(Reasons reasons, @Nullable Trace trace) {
        return decision(Outcome.INELIGIBLE, reasons.list(), null, trace);
    }

    /** Granted as computed, or held when one of the members has an award elsewhere. */
    ProgrammeDecision granted(int recheckMonths, @Nullable Trace trace) {
        boolean held = members.isAnyPaidElsewhere();
        if (held) {
            flagged(Flag.ACTIVE_ELSEWHERE);
        }
        if (held && trace != null) {
            explainAwards(trace);
        }
        return decision(held ? Outcome.HOLD : Outcome.ELIGIBLE, FixedList.empty(), recheckMonths, trace);
    }

    private ProgrammeDecision decision(
            Outcome outcome, List<Reason> reasons, @Nullable Integer recheck, @Nullable Trace trace) {
        boolean granted = outcome != Outcome.INELIGIBLE;
        return new ProgrammeDecision(
                programme,
                scope,
                null,
                members.refs(),
                outcome,
                granted ? monthly : null,
                null,
                granted ? components : FixedList.empty(),
                reasons,
                flags,
                null,
                recheck,
                trace == null ? FixedList.empty() : trace.lines());
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

package io.yimen.rules;

import io.yimen.common.Programme;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Tekun entries: one for each eligible member, or one that says why there is none. */
final class TekunEntries {

    /** The reasons of Tekun are neighbours in the contract. */
    private static final int TEKUN_REASONS_FROM = Integer.numberOfTrailingZeros(Reasons.WORK_ABILITY);

    /** Without a trace a refusal names nobody: one object for all households, by its reasons, made when first needed. */
    private static final ProgrammeDecision[] REFUSED = new ProgrammeDecision[1 << 4];

    private final Household household;
    private final TekunFirst tekun;
    private final List<Flag> flags;

    TekunEntries(Household household, TekunFirst tekun, List<Flag> flags) {
        this.household = household;
        this.tekun = tekun;
        this.flags = flags;
    }

    void addTo(Entries entries, @Nullable Trace beginning) {
        if (!tekun.isAnyEligible()) {
            entries.add(refused(Trace.continued(beginning)));
            return;
        }
        for (Person person : household.members().each()) {
            Tekun decided = person.tekun();
            if (decided != null && decided.isEligible()) {
                entries.add(granted(decided, Trace.continued(beginning)));
            }
        }
    }

    private ProgrammeDecision granted(Tekun eligible, @Nullable Trace trace) {
        TekunAmount amount = new TekunAmount(eligible.person(), household);
        Integer months = household.parameters().recheck().stableMonths();
        if (trace != null) {
            eligible.explain(trace);
            amount.explain(trace);
            trace.value(Rule.RECHECK, months).reads(RecheckParameters.STABLE).under(Citation.RECHECK);
            HouseholdFlags.explain(household.facts(), trace);
        }
        return entry(Members.of(eligible.person())).granted(amount.monthly(), amount.components(), months, trace);
    }

    private ProgrammeDecision refused(@Nullable Trace trace) {
        if (trace == null && flags.isEmpty()) {
            return withoutFlags(tekun.reasons());
        }
        if (trace != null) {
            explainConditions(trace);
            HouseholdFlags.explain(household.facts(), trace);
        }
        return entry(Members.NONE).refused(tekun.reasons(), trace);
    }

    private ProgrammeDecision withoutFlags(int reasons) {
        int place = reasons >> TEKUN_REASONS_FROM;
        if (place >= REFUSED.length) {
            return entry(Members.NONE).refused(reasons, null);
        }
        ProgrammeDecision said = REFUSED[place];
        if (said == null) {
            said = entry(Members.NONE).refused(reasons, null);
            REFUSED[place] = said;
        }
        return said;
    }

    private void explainConditions(Trace trace) {
        for (Person person : household.members().each()) {
            Tekun decided = person.tekun();
            if (decided != null) {
                decided.explain(trace);
            } else if (person.isPresent()) {
                new Tekun(person, household, TekunWorkAbility.ABLE).explain(trace);
            }
        }
    }

    private Entry entry(Members members) {
        return new Entry(Programme.TEKUN, Scope.PERSON, members, flags);
    }
}

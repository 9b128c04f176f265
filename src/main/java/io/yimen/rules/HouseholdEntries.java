package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.ProgrammeDecision.Flag;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries that rest on the means of the household: Dibao, Dibao for single persons, the margin, rigid expenditure. */
final class HouseholdEntries {

    /** What is answered for the household even when nobody counts. */
    static final List<Programme> PROGRAMMES =
            List.of(Programme.DIBAO, Programme.DIBAO_MARGIN, Programme.RIGID_EXPENDITURE);

    private static final SinglePersonDibao[] NOBODY = {};

    private final Means means;
    private final List<Flag> flags;
    private final DibaoHousehold dibao;
    private final Margin margin;
    private final SinglePersonDibao[] singles;
    private final Members family;

    HouseholdEntries(Means means, List<Flag> flags) {
        this.means = means;
        this.flags = flags;
        dibao = new DibaoHousehold(means);
        margin = new Margin(means, dibao);
        singles = dibao.isEligible() ? NOBODY : singles();
        family = withoutSingles();
    }

    void addTo(Entries entries, @Nullable Trace beginning) {
        entries.add(dibao(Trace.continued(beginning)));
        for (SinglePersonDibao single : singles) {
            if (single.isEligible()) {
                entries.add(single(single, Trace.continued(beginning)));
            }
        }
        entries.add(margin(Trace.continued(beginning)));
        entries.add(rigid(Trace.continued(beginning)));
    }

    private ProgrammeDecision dibao(@Nullable Trace trace) {
        Entry entry = new Entry(Programme.DIBAO, Scope.HOUSEHOLD, means.counted(), flags);
        if (trace != null) {
            dibao.explain(trace);
        }
        if (!dibao.isEligible()) {
            return entry.refused(dibao.failed(), trace);
        }
        DibaoAmount amount = new DibaoAmount(means);
        if (trace != null) {
            amount.explain(trace);
        }
        return entry.granted(amount.monthly(), amount.components(), recheck(means.counted(), trace), trace);
    }

    private ProgrammeDecision single(SinglePersonDibao single, @Nullable Trace trace) {
        Members member = Members.of(single.person());
        Entry entry = new Entry(Programme.DIBAO, Scope.SINGLE_PERSON, member, flags);
        if (single.isSupportWaived()) {
            entry = entry.flagged(Flag.SUPPORT_WAIVED);
        }
        if (trace != null) {
            single.explain(trace);
        }
        return entry.granted(single.monthly(), single.components(), recheck(member, trace), trace);
    }

    private ProgrammeDecision margin(@Nullable Trace trace) {
        Entry entry = new Entry(Programme.DIBAO_MARGIN, Scope.HOUSEHOLD, family, flags);
        if (trace != null) {
            margin.explain(trace);
            explainSingles(trace);
        }
        return margin.isEligible()
                ? entry.granted(Money.ZERO, FixedList.empty(), recheck(means.counted(), trace), trace)
                : entry.refused(margin.failed(), trace);
    }

    private ProgrammeDecision rigid(@Nullable Trace trace) {
        RigidExpenditure rigid = new RigidExpenditure(means, dibao, margin);
        Entry entry = new Entry(Programme.RIGID_EXPENDITURE, Scope.HOUSEHOLD, family, flags);
        if (trace != null) {
            rigid.explain(trace);
        }
        int failed = rigid.failed();
        return failed == Reasons.NONE
                ? entry.granted(Money.ZERO, FixedList.empty(), RigidExpenditure.VALID_MONTHS, trace)
                : entry.refused(failed, trace);
    }

    private Integer recheck(Members persons, @Nullable Trace trace) {
        RecheckParameters parameters = means.parameters().recheck();
        if (trace != null) {
            Recheck.explain(trace, persons, parameters);
        }
        return Recheck.months(persons, parameters);
    }

    /** Members with Dibao of their own are not in the family's other entries. */
    private Members withoutSingles() {
        if (singles.length == 0) {
            return means.counted();
        }
        long kept = Places.EVERY;
        for (SinglePersonDibao single : singles) {
            kept &= ~Places.when(single.isEligible(), single.person().index());
        }
        return means.counted().only(kept);
    }

    /** Also those who do not get it: the routes they were asked about. */
    private void explainSingles(Trace trace) {
        if (dibao.isEligible()) {
            return;
        }
        for (Person person : means.counted().each()) {
            SinglePersonDibao single = new SinglePersonDibao(person, means, margin);
            if (!single.isEligible()) {
                single.explainRoutes(trace);
            }
        }
    }

    /** Both routes ask for severe disability or illness. */
    private SinglePersonDibao[] singles() {
        if (!means.hasSevereMember() || !SinglePersonDibao.isAnyRouteOpen(means, margin)) {
            return NOBODY;
        }
        SinglePersonDibao[] asked = new SinglePersonDibao[means.size()];
        int count = 0;
        for (Person person : means.counted().each()) {
            if (person.isSeverelyDisabledOrIll()) {
                asked[count++] = new SinglePersonDibao(person, means, margin);
            }
        }
        return Arrays.copyOf(asked, count);
    }
}

package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.ComponentCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What Dibao pays a household: the difference to the lines or the nearest tier, rounded, with the add-ons of its members. */
@LegalBasis({"DIBAO-2021#art-23", "SAL-2026#art-18"})
final class DibaoAmount {

    private static final AddOn[] NONE = {};

    private final Means means;
    private final DibaoParameters parameters;
    private final Residence residence;
    private final long gap;
    private final long rounded;
    private final AddOn[] addOns;
    private final long added;
    private final Money monthly;

    DibaoAmount(Means means) {
        this.means = means;
        parameters = means.parameters().dibao();
        residence = means.facts().residence();
        gap = means.lines().yearly() - means.income().yearly();
        rounded = parameters.paysTiers(residence)
                ? parameters.rounding().round(tier(), means.size(), 0, 0, 1)
                : parameters.rounding().round(gap, 1, 0, 0, Yearly.MONTHS);
        addOns = addOns();
        added = sum(addOns);
        monthly = Money.ofFen(Math.max(Math.addExact(rounded, added), parameters.minimumBenefit()));
    }

    Money monthly() {
        return monthly;
    }

    List<Component> components() {
        Component[] components = new Component[1 + addOns.length];
        components[0] = new Component(
                ComponentCode.BASE, null, null, added == 0 ? monthly : Money.ofFen(monthly.fen() - added));
        for (int i = 0; i < addOns.length; i++) {
            components[i + 1] = addOns[i].component();
        }
        return FixedList.of(components);
    }

    void explain(Trace trace) {
        if (parameters.paysTiers(residence)) {
            explainTier(trace);
        } else {
            explainTopUp(trace);
        }
        trace.amount(Rule.DIBAO_ROUNDING, rounded)
                .with(parameters.rounding())
                .reads(DibaoParameters.ROUNDING)
                .under(Citation.DIBAO_AMOUNT);
        for (AddOn addOn : addOns) {
            explain(trace, addOn);
        }
        trace.value(Rule.DIBAO_MINIMUM, monthly)
                .with(Money.ofFen(rounded + added), Money.ofFen(parameters.minimumBenefit()))
                .reads(DibaoParameters.MINIMUM)
                .under(Citation.DIBAO_AMOUNT);
        trace.value(Rule.DIBAO_AMOUNT, monthly)
                .with(Money.ofFen(monthly.fen() - added), Money.ofFen(added))
                .under(Citation.DIBAO_AMOUNT);
    }

    private void explainTier(Trace trace) {
        trace.amount(Rule.DIBAO_TIER, tier() * means.size())
                .with(Money.ofFen(Exact.halfUp(gap, Yearly.MONTHS * means.size())), Money.ofFen(tier()), means.size())
                .reads(DibaoParameters.modeKey(residence), DibaoParameters.tiersKey(residence))
                .under(Citation.DIBAO_AMOUNT);
    }

    private void explainTopUp(Trace trace) {
        trace.amount(Rule.DIBAO_TOP_UP, Exact.halfUp(gap, Yearly.MONTHS))
                .with(means.lines().yearlyAmount(), means.income().amount(), Money.ofFen(gap))
                .reads(DibaoParameters.modeKey(residence))
                .under(Citation.DIBAO_AMOUNT);
    }

    private void explain(Trace trace, AddOn addOn) {
        trace.amount(Rule.DIBAO_ADDON, addOn.monthly())
                .with(addOn.person().ref(), addOn.category(), means.lines().amount(addOn.person()))
                .reads(parametersOf(addOn))
                .under(Citation.ADD_ON);
    }

    private String[] parametersOf(AddOn addOn) {
        List<String> keys = new ArrayList<>(4);
        keys.add(AddOnParameters.MODE);
        keys.add(means.lines().key(addOn.person()));
        for (AddOnCategory category : addOn.categories()) {
            keys.add(category.percentKey());
            keys.add(category.flatKey());
        }
        if (means.parameters().addOns().summed()) {
            keys.add(AddOnParameters.CAP);
        }
        return keys.toArray(String[]::new);
    }

    /** The tier nearest to the gap per person, the higher of two equally near. */
    private long tier() {
        long share = Yearly.MONTHS * means.size();
        long nearest = -1;
        long distance = Long.MAX_VALUE;
        for (long tier : parameters.tiers(residence)) {
            long away = Math.abs(share * tier - gap);
            if (away < distance || away == distance && tier > nearest) {
                nearest = tier;
                distance = away;
            }
        }
        return nearest;
    }

    private AddOn[] addOns() {
        AddOnParameters addOnsPaid = means.parameters().addOns();
        if (addOnsPaid.paid() == 0) {
            return NONE;
        }
        AddOn[] found = NONE;
        int count = 0;
        for (Person person : means.counted().each()) {
            AddOn addOn = AddOn.of(person, means.lines(), addOnsPaid);
            if (addOn != null) {
                found = count == 0 ? new AddOn[means.size()] : found;
                found[count++] = addOn;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private static long sum(AddOn[] addOns) {
        long sum = 0;
        for (AddOn addOn : addOns) {
            sum = Math.addExact(sum, addOn.monthly());
        }
        return sum;
    }
}

package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.ComponentCode;
import java.util.List;

/** Dibao for one member alone: of a margin family, or an adult with severe disability and without work. */
@LegalBasis({"DIBAO-2021#art-8", "NOTICE-2022", "SAL-2026#art-21"})
final class SinglePersonDibao {

    private static final LineKeys AMOUNT_READ =
            LineKeys.of(line -> new String[] {line, DibaoParameters.SINGLE_RATE, DibaoParameters.ROUNDING});
    private static final LineKeys ADULT_READ = LineKeys.of(line -> new String[] {DibaoParameters.DISABLED_ADULT, line});

    private final Person person;
    private final Means means;
    private final boolean marginRoute;
    private final boolean disabledAdultRoute;
    private final long monthly;

    SinglePersonDibao(Person person, Means means, Margin margin) {
        this.person = person;
        this.means = means;
        marginRoute = margin.isEligible() && person.isSeverelyDisabledOrIll();
        disabledAdultRoute = means.parameters().dibao().disabledAdultRoute() && isDisabledAdult();
        monthly = marginRoute || disabledAdultRoute ? amount() : 0;
    }

    /** False where no member of the household could have it. */
    static boolean isAnyRouteOpen(Means means, Margin margin) {
        return margin.isEligible() || means.parameters().dibao().disabledAdultRoute();
    }

    Person person() {
        return person;
    }

    boolean isEligible() {
        return monthly > 0;
    }

    /** The family's duty of support is not asked about on this route; the margin route goes first. */
    boolean isSupportWaived() {
        return disabledAdultRoute && !marginRoute;
    }

    Money monthly() {
        return Money.ofFen(monthly);
    }

    List<Component> components() {
        return FixedList.of(new Component(ComponentCode.BASE, null, null, monthly()));
    }

    void explain(Trace trace) {
        explainRoutes(trace);
        trace.amount(Rule.SINGLE_AMOUNT, monthly)
                .with(
                        person.ref(),
                        means.lines().amount(person),
                        means.parameters().dibao().singleRateBp(),
                        Money.ofFen(income()),
                        means.parameters().dibao().rounding())
                .reads(means.lines().keys(person, AMOUNT_READ))
                .under(Citation.MARGIN);
    }

    void explainRoutes(Trace trace) {
        trace.test(Rule.SINGLE_MARGIN_ROUTE, marginRoute).with(person.seen()).under(Citation.MARGIN);
        if (!marginRoute) {
            explainDisabledAdult(trace);
        }
    }

    private void explainDisabledAdult(Trace trace) {
        trace.test(Rule.SINGLE_DISABLED_ADULT_ROUTE, disabledAdultRoute)
                .with(
                        person.ref(),
                        person.age(),
                        person.isSeverelyDisabled(),
                        person.isEmployed(),
                        Money.ofFen(income()),
                        means.lines().yearlyAmount(person),
                        isFamilyAged())
                .reads(means.lines().keys(person, ADULT_READ))
                .under(Citation.DISABLED_ADULT);
    }

    private boolean isDisabledAdult() {
        return !person.isMinor()
                && person.isSeverelyDisabled()
                && !person.isEmployed()
                && income() < yearlyLine()
                && isFamilyAged();
    }

    /** Every counted spouse, parent or child who is of age is 60 or older. */
    private boolean isFamilyAged() {
        for (Person other : means.counted().each()) {
            if (other != person && Kinship.oweSupport(person, other) && !other.isMinor() && other.age() < 60) {
                return false;
            }
        }
        return true;
    }

    private long amount() {
        DibaoParameters dibao = means.parameters().dibao();
        long rate = Math.multiplyExact(Yearly.MONTHS, dibao.singleRateBp());
        return dibao.rounding().round(means.lines().of(person), rate, -income(), 10_000, 10_000 * Yearly.MONTHS);
    }

    private long income() {
        return Math.max(0, person.yearlyIncome());
    }

    private long yearlyLine() {
        return Yearly.MONTHS * means.lines().of(person);
    }
}

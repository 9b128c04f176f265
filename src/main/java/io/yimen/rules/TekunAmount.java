package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.ComponentCode;
import io.yimen.rules.TekunParameters.Standard;
import java.util.List;

/** What Tekun pays: the basic living standard, raised to its floor, and care, added as yearly sums and divided once. */
@LegalBasis({"TEKUN-2021#art-21", "TEKUN-2021#art-22", "SAL-2026#art-17"})
final class TekunAmount {

    private static final long BP = 10_000;

    private final Person person;
    private final Household household;
    private final CareTier tier;
    private final Standard base;
    private final Standard care;
    private final long baseMonthly;
    private final long monthly;

    TekunAmount(Person person, Household household) {
        this.person = person;
        this.household = household;
        tier = CareTier.of(person.facts().selfCareFailed().size());
        base = parameters().base(person.residence());
        care = parameters().care(person.facts().careSetting(), tier);
        boolean raised = Exact.compare(yearlyLine(), parameters().baseFloorBp(), base.yearly(), BP) > 0;
        long sum = raised ? yearlyLine() : base.yearly();
        long factor = raised ? parameters().baseFloorBp() : BP;
        baseMonthly = Exact.halfUp(sum, factor, 0, 0, BP * Yearly.MONTHS);
        monthly = Exact.halfUp(sum, factor, care.yearly(), BP, BP * Yearly.MONTHS);
    }

    Money monthly() {
        return Money.ofFen(monthly);
    }

    List<Component> components() {
        Component basic = new Component(ComponentCode.BASE, null, null, Money.ofFen(baseMonthly));
        return monthly == baseMonthly
                ? FixedList.of(basic)
                : FixedList.of(
                        basic, new Component(ComponentCode.CARE, null, null, Money.ofFen(monthly - baseMonthly)));
    }

    void explain(Trace trace) {
        trace.value(Rule.TEKUN_SELF_CARE, tier).with(person.seen()).under(Citation.TEKUN_SELF_CARE);
        trace.amount(Rule.TEKUN_BASE, baseMonthly)
                .with(
                        person.ref(),
                        person.residence(),
                        Money.ofFen(base.yearly()),
                        Money.ofFen(Exact.halfUp(yearlyLine(), parameters().baseFloorBp(), 0, 0, BP)))
                .reads(base.key(), LineStandards.key(person.residence()), TekunParameters.FLOOR)
                .under(Citation.TEKUN_STANDARD);
        trace.amount(Rule.TEKUN_CARE, monthly - baseMonthly)
                .with(person.ref(), tier, person.facts().careSetting(), Money.ofFen(care.yearly()))
                .reads(care.key())
                .under(Citation.TEKUN_STANDARD);
        trace.amount(Rule.TEKUN_AMOUNT, monthly).with(person.seen()).under(Citation.TEKUN_STANDARD);
    }

    private long yearlyLine() {
        return Yearly.MONTHS * household.lineOf(person);
    }

    private TekunParameters parameters() {
        return household.parameters().tekun();
    }
}

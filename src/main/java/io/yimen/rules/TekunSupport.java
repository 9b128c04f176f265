package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorStatus;

/** No able supporter: neither a spouse, parent or child in the household nor a relative outside it. */
@LegalBasis("TEKUN-2021#art-8")
final class TekunSupport {

    private static final LineKeys MEMBER_READ =
            LineKeys.of(line -> new String[] {line, MarginParameters.MULTIPLE, Parameters.DISPOSABLE_INCOME});

    private final Person person;
    private final Household household;

    TekunSupport(Person person, Household household) {
        this.person = person;
        this.household = household;
    }

    boolean isMissing() {
        return !isKinAble() && !isObligorAble();
    }

    private boolean isKinAble() {
        Kin kin = household.list().kin();
        if ((kin.byWork()[person.index()] & household.present()) != Places.NONE) {
            return true;
        }
        long asked = kin.byIncome()[person.index()] & household.present();
        for (long rest = asked; rest != Places.NONE; rest = Places.withoutFirst(rest)) {
            if (abilityOf(household.members().each()[Places.first(rest)]).isAble()) {
                return true;
            }
        }
        return false;
    }

    private boolean isObligorAble() {
        ObligorList obligors = household.obligors();
        for (int i = 0; i < obligors.size(); i++) {
            if (isSupporter(obligors, i) && abilityOf(obligors.get(i)).isAble()) {
                return true;
            }
        }
        return false;
    }

    /** @param missing what {@link #isMissing} has found */
    void explain(Trace trace, boolean missing) {
        for (Person other : household.members().each()) {
            if (isSupporter(other)) {
                explain(trace, other);
            }
        }
        ObligorList obligors = household.obligors();
        for (int i = 0; i < obligors.size(); i++) {
            if (isSupporter(obligors, i)) {
                explain(trace, obligors.get(i));
            }
        }
        trace.test(Rule.TEKUN_NO_ABLE_SUPPORTER, missing).with(person.seen()).under(Citation.TEKUN_SUPPORT);
    }

    private void explain(Trace trace, Person supporter) {
        SupporterAbility ability = abilityOf(supporter);
        trace.test(Rule.TEKUN_SUPPORTER_MEMBER, !ability.isAble())
                .with(person.ref(), supporter.ref(), supporter.age(), Money.ofFen(supporter.yearlyIncome()), ability)
                .reads(MEMBER_READ.of(supporter.residence()))
                .under(Citation.TEKUN_SUPPORT);
    }

    private void explain(Trace trace, Obligor obligor) {
        ObligorAbility ability = abilityOf(obligor);
        trace.test(Rule.TEKUN_SUPPORTER_OBLIGOR, !ability.isAble())
                .with(person.ref(), obligor.ref(), obligor.relation(), ability)
                .reads(Parameters.DISPOSABLE_INCOME)
                .under(Citation.TEKUN_SUPPORT);
    }

    private boolean isSupporter(Person other) {
        return other != person && Kinship.oweSupport(person, other);
    }

    private boolean isSupporter(ObligorList obligors, int place) {
        return obligors.get(place).status() != ObligorStatus.DECEASED
                && Places.contains(obligors.named(place), person.index());
    }

    private SupporterAbility abilityOf(Person other) {
        return SupporterAbility.of(other, household.parameters());
    }

    private ObligorAbility abilityOf(Obligor obligor) {
        return ObligorAbility.of(obligor, household.parameters().disposableIncome());
    }
}

package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wire form of facts turned into what the rules read; the one place where the two meet. */
final class ToRules {

    private ToRules() {}

    static Facts facts(ScreeningRequest wire) {
        return new Facts(
                wire.asOf(),
                Integer.parseInt(wire.county()),
                wire.residence(),
                wire.members().stream().map(ToRules::member).toList(),
                wire.incomes().stream().map(ToRules::income).toList(),
                wire.expenses().stream().map(ToRules::expense).toList(),
                wire.assets() == null ? Facts.Assets.NONE : assets(wire.assets()),
                wire.obligors().stream().map(ToRules::obligor).toList(),
                wire.incident() == null ? null : incident(wire.incident()));
    }

    private static Facts.Member member(MemberFacts wire) {
        return new Facts.Member(
                wire.ref(),
                wire.birthDate(),
                wire.sex(),
                same(Facts.Relation.class, wire.relation()),
                wire.residence(),
                wire.livingTogether(),
                same(Facts.MemberStatus.class, wire.status()),
                same(Facts.Study.class, wire.study()),
                wire.disability() == null ? null : disability(wire.disability()),
                wire.seriousIllness(),
                wire.pregnant(),
                wire.workAbility() == null ? null : same(Facts.WorkAbility.class, wire.workAbility()),
                wire.employed(),
                wire.selfCare() == null ? Set.of() : failed(wire.selfCare()),
                same(Facts.CareSetting.class, wire.careSetting()),
                wire.activeBenefits().stream().map(ToRules::benefit).toList());
    }

    private static Facts.Disability disability(MemberFacts.Disability wire) {
        return new Facts.Disability(same(Facts.DisabilityCategory.class, wire.category()), wire.level());
    }

    private static Set<Facts.SelfCare> failed(MemberFacts.SelfCare wire) {
        Set<Facts.SelfCare> failed = EnumSet.noneOf(Facts.SelfCare.class);
        addFailed(failed, wire.eating(), Facts.SelfCare.EATING);
        addFailed(failed, wire.dressing(), Facts.SelfCare.DRESSING);
        addFailed(failed, wire.gettingInAndOutOfBed(), Facts.SelfCare.GETTING_IN_AND_OUT_OF_BED);
        addFailed(failed, wire.toileting(), Facts.SelfCare.TOILETING);
        addFailed(failed, wire.walkingIndoors(), Facts.SelfCare.WALKING_INDOORS);
        addFailed(failed, wire.bathing(), Facts.SelfCare.BATHING);
        return failed;
    }

    private static void addFailed(Set<Facts.SelfCare> failed, @Nullable Boolean able, Facts.SelfCare item) {
        if (Boolean.FALSE.equals(able)) {
            failed.add(item);
        }
    }

    private static Facts.ActiveBenefit benefit(MemberFacts.ActiveBenefit wire) {
        return new Facts.ActiveBenefit(
                same(Programme.class, wire.programme()),
                Integer.parseInt(wire.county()),
                wire.thisHousehold(),
                wire.lastMonth() == null ? null : YearMonth.parse(wire.lastMonth()));
    }

    private static Facts.Income income(IncomeFacts wire) {
        return new Facts.Income(
                wire.member(),
                same(Facts.IncomeKind.class, wire.kind()),
                wire.code(),
                wire.amount(),
                wire.costs() == null ? Money.ZERO : wire.costs(),
                same(Facts.Period.class, wire.period()));
    }

    private static Facts.Expense expense(ExpenseFacts wire) {
        return new Facts.Expense(
                wire.member(),
                same(Facts.ExpenseKind.class, wire.kind()),
                wire.amount(),
                same(Facts.Period.class, wire.period()));
    }

    private static Facts.Assets assets(AssetFacts wire) {
        return new Facts.Assets(
                wire.financial() == null ? Money.ZERO : wire.financial(),
                wire.overLimitUnknownAmount(),
                wire.vehicles().stream().map(ToRules::vehicle).toList(),
                wire.dwellings().stream()
                        .map(dwelling -> new Facts.Dwelling(dwelling.hundredths()))
                        .toList(),
                wire.companies().stream()
                        .map(company -> new Facts.Company(company.registeredCapital()))
                        .toList());
    }

    private static Facts.Vehicle vehicle(AssetFacts.Vehicle wire) {
        return new Facts.Vehicle(
                same(Facts.VehicleKind.class, wire.kind()),
                same(Facts.VehiclePurpose.class, wire.purpose()),
                wire.value());
    }

    private static Facts.Obligor obligor(ObligorFacts wire) {
        return new Facts.Obligor(
                wire.ref(),
                same(Facts.ObligorRelation.class, wire.relation()),
                wire.supports(),
                wire.dependantsTotal(),
                wire.householdSize(),
                wire.householdAnnualIncome(),
                wire.residence(),
                wire.age(),
                Boolean.TRUE.equals(wire.severelyDisabled()),
                same(Facts.ObligorBenefit.class, wire.benefit()),
                same(Facts.ObligorStatus.class, wire.status()),
                wire.ability(),
                wire.consent(),
                wire.courtOrderedAnnual(),
                wire.actualAnnual());
    }

    private static Facts.Incident incident(IncidentFacts wire) {
        List<Facts.EarlierAward> earlier = wire.earlierAwards().stream()
                .map(award -> new Facts.EarlierAward(
                        same(Facts.ReliefType.class, award.type()),
                        award.kind(),
                        award.sameIncident(),
                        award.date(),
                        award.amount()))
                .toList();
        return new Facts.Incident(
                same(Facts.IncidentKind.class, wire.kind()),
                wire.date(),
                wire.urgent(),
                wire.loss(),
                wire.selfPaidCost(),
                wire.identityPending(),
                earlier);
    }

    /** The contract's words are the rules' words; a test holds them together. */
    static <E extends Enum<E>> E same(Class<E> type, Enum<?> wire) {
        return Enum.valueOf(type, wire.name());
    }
}

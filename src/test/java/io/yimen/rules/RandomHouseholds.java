package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Assets;
import io.yimen.rules.Facts.CareSetting;
import io.yimen.rules.Facts.Company;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Dwelling;
import io.yimen.rules.Facts.EarlierAward;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.ExpenseKind;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.Facts.IncidentKind;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorBenefit;
import io.yimen.rules.Facts.ObligorRelation;
import io.yimen.rules.Facts.ObligorStatus;
import io.yimen.rules.Facts.Period;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.ReliefType;
import io.yimen.rules.Facts.SelfCare;
import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.Vehicle;
import io.yimen.rules.Facts.VehicleKind;
import io.yimen.rules.Facts.VehiclePurpose;
import io.yimen.rules.Facts.WorkAbility;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Households and policies of every shape, the same for the same choices, be they drawn by a seed or by a fuzzer; amounts lie near the
 * lines of {@code values.properties}.
 */
public final class RandomHouseholds {

    private static final List<String> CODES = List.of(
            "SCHOLARSHIP", "PENSION", "BASIC_RESIDENT_PENSION", "LAND_RENT", "OUR_COUNTY_BONUS", "THEIR_COUNTY_BONUS");

    private final IntUnaryOperator below;

    RandomHouseholds(long seed) {
        this(new Random(seed)::nextInt);
    }

    /** @param below chooses one of the numbers from 0 below its argument */
    public RandomHouseholds(IntUnaryOperator below) {
        this.below = below;
    }

    public Facts next() {
        LocalDate asOf = LocalDate.of(2020, 1, 1).plusDays(below.applyAsInt(2700));
        List<Member> members = members(asOf);
        List<String> refs = members.stream().map(Member::ref).toList();
        return new Facts(
                asOf,
                341523,
                any(Residence.class),
                members,
                some(5, () -> income(pick(refs))),
                some(
                        3,
                        () -> new Expense(
                                chance(3) ? pick(refs) : null,
                                any(ExpenseKind.class),
                                money(20_000),
                                any(Period.class))),
                chance(3) ? assets() : Assets.NONE,
                chance(3) ? some(3, () -> obligor(refs)) : List.of(),
                chance(4) ? incident(asOf) : null);
    }

    /** Values of the invented county, some of them changed. */
    public Map<String, String> values(Map<String, String> plain) {
        Map<String, String> values = new HashMap<>(plain);
        maybe(values, "dibao.line.mixed_rule", "SUM_OF_LINES", "SINGLE_LINE");
        maybe(values, "dibao.line_inclusive", "true", "false");
        maybe(values, "dibao.rounding", "FEN_HALF_UP", "JIAO_HALF_UP", "YUAN_HALF_UP", "YUAN_UP");
        maybe(values, "dibao.minimum_benefit", "0", "55.50");
        maybe(values, "dibao.addon_mode", "HIGHEST", "SUM");
        maybe(values, "dibao.addon_cap_bp", "0", "4500");
        maybe(values, "dibao.addon.minor_bp", "0", "3333");
        maybe(values, "dibao.addon.age_60_bp", "0", "1000");
        maybe(values, "dibao.addon.severe_disability_flat", "0", "250.25");
        maybe(values, "dibao.addon.pregnant_bp", "0", "3333");
        maybe(values, "income.employment_cost_monthly", "0", "200");
        maybe(values, "income.business_floor_at_zero", "true", "false");
        maybe(values, "income.imputed_labour_monthly", "0", "300");
        maybe(values, "support.formula", "NONE", "A", "B");
        maybe(values, "deduction.medical_cap_yearly", "0", "8000");
        maybe(values, "margin.inclusive", "true", "false");
        maybe(values, "tekun.minor_age", "0", "16", "18", "70");
        maybe(values, "income.exempt_codes", "SCHOLARSHIP", "OUR_COUNTY_BONUS,SCHOLARSHIP,OUR_COUNTY_BONUS");
        maybe(values, "tekun.exempt_codes", "", "BASIC_RESIDENT_PENSION", "THEIR_COUNTY_BONUS,PENSION");
        maybe(values, "tekun.base.urban_yearly", "", "15999.99");
        maybe(values, "tekun.care.full_yearly", "", "5000");
        maybe(values, "household.conscript_excluded", "true", "false");
        maybe(values, "temp.deduct_quick", "true", "false");
        maybe(values, "temp.quick_per_person", "true", "false");
        if (chance(3)) {
            values.put("dibao.benefit_mode.rural", "TIERS");
            values.put("dibao.tiers.rural", "200,460,540");
        }
        return values;
    }

    private List<Member> members(LocalDate asOf) {
        int count = 1 + below.applyAsInt(6);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(member(i, asOf));
        }
        return members;
    }

    private Member member(int index, LocalDate asOf) {
        return new Member(
                "m" + index,
                asOf.minusDays(below.applyAsInt(85 * 365)),
                any(Sex.class),
                index == 0 ? Relation.HEAD : Relation.values()[1 + below.applyAsInt(7)],
                chance(5) ? any(Residence.class) : null,
                !chance(6),
                chance(8) ? any(MemberStatus.class) : MemberStatus.PRESENT,
                chance(4) ? any(Study.class) : Study.NONE,
                chance(5) ? new Disability(any(DisabilityCategory.class), 1 + below.applyAsInt(4)) : null,
                chance(8),
                chance(12),
                chance(4) ? any(WorkAbility.class) : null,
                chance(8) ? (Boolean) chance(2) : null,
                chance(5) ? failed() : Set.of(),
                any(CareSetting.class),
                chance(8) ? List.of(benefit(asOf)) : List.of());
    }

    private Set<SelfCare> failed() {
        EnumSet<SelfCare> failed = EnumSet.noneOf(SelfCare.class);
        for (SelfCare item : SelfCare.values()) {
            if (chance(2)) {
                failed.add(item);
            }
        }
        return failed;
    }

    private ActiveBenefit benefit(LocalDate asOf) {
        return new ActiveBenefit(
                chance(2) ? Programme.DIBAO : Programme.TEKUN,
                610103,
                chance(2),
                chance(2) ? YearMonth.from(asOf).plusMonths(below.applyAsInt(3) - 1) : null);
    }

    private Income income(String ref) {
        Period period = any(Period.class);
        long bound = period == Period.MONTH ? 3_000 : 30_000;
        Money amount = chance(8) ? money(bound).times(-1) : money(bound);
        return new Income(ref, any(IncomeKind.class), chance(3) ? pick(CODES) : null, amount, money(bound / 3), period);
    }

    private Assets assets() {
        return new Assets(
                money(150_000),
                chance(6),
                some(2, () -> new Vehicle(any(VehicleKind.class), any(VehiclePurpose.class), money(120_000))),
                some(3, () -> new Dwelling(below.applyAsInt(20_000))),
                some(1, () -> new Company(money(400_000))));
    }

    private Obligor obligor(List<String> refs) {
        return new Obligor(
                "o" + below.applyAsInt(1000),
                any(ObligorRelation.class),
                chance(2) ? some(3, () -> pick(refs)) : null,
                chance(2) ? (Long) (1L + below.applyAsInt(4)) : null,
                chance(2) ? (Long) (1L + below.applyAsInt(4)) : null,
                chance(4) ? null : money(120_000),
                chance(3) ? any(Residence.class) : null,
                chance(3) ? (Long) (long) below.applyAsInt(95) : null,
                chance(8),
                chance(6) ? any(ObligorBenefit.class) : ObligorBenefit.NONE,
                chance(6) ? any(ObligorStatus.class) : ObligorStatus.PRESENT,
                chance(6) ? (Boolean) chance(2) : null,
                !chance(8),
                chance(10) ? money(5_000) : null,
                chance(5) ? money(5_000) : null);
    }

    private Incident incident(LocalDate asOf) {
        return new Incident(
                any(IncidentKind.class),
                asOf.minusDays(below.applyAsInt(20)),
                chance(2),
                chance(2) ? money(9_000) : null,
                chance(2) ? money(9_000) : null,
                chance(4),
                some(
                        2,
                        () -> new EarlierAward(
                                any(ReliefType.class),
                                chance(2) ? any(IncidentKind.class).name() : null,
                                chance(2),
                                asOf.minusDays(below.applyAsInt(500)),
                                money(1_000))));
    }

    private Money money(long yuanBound) {
        return chance(4)
                ? Money.ofFen(1_000_00L * below.applyAsInt((int) Math.max(1, yuanBound / 1000)))
                : Money.ofFen(below.applyAsInt((int) Math.max(1, yuanBound * 100)));
    }

    /** True once in {@code n}. */
    private boolean chance(int n) {
        return below.applyAsInt(n) == 0;
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[below.applyAsInt(all.length)];
    }

    private <T> T pick(List<T> from) {
        return from.get(below.applyAsInt(from.size()));
    }

    private <T> List<T> some(int atMost, Supplier<T> maker) {
        int count = below.applyAsInt(atMost + 1);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(maker.get());
        }
        return all;
    }

    private void maybe(Map<String, String> values, String key, String... choices) {
        if (chance(2)) {
            values.put(key, choices[below.applyAsInt(choices.length)]);
        }
    }
}

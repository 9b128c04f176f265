package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.rules.Counties.Policy;
import io.yimen.rules.Facts.Assets;
import io.yimen.rules.Facts.Company;
import io.yimen.rules.Facts.Dwelling;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.ExpenseKind;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.Facts.IncidentKind;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorBenefit;
import io.yimen.rules.Facts.ObligorRelation;
import io.yimen.rules.Facts.ObligorStatus;
import io.yimen.rules.Facts.Period;
import io.yimen.rules.Facts.Vehicle;
import io.yimen.rules.Facts.VehicleKind;
import io.yimen.rules.Facts.VehiclePurpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Households of one seed, county after county as the product holds them; mean 2.4 members and 2 incomes, every tenth a fen around a limit.
 *
 * <p>Every text is an object of its own, as a reader of requests makes it.
 */
final class Population {

    private final SplittableRandom random;
    private final Counties counties;
    private final Facts[] facts;
    private final Parameters[] parameters;

    Population(int households, long seed) {
        random = new SplittableRandom(seed);
        counties = new Counties(seed);
        facts = new Facts[households];
        parameters = new Parameters[households];
        for (int i = 0; i < households; i++) {
            add(i, (int) ((long) i * Counties.COUNTIES / households));
        }
    }

    int size() {
        return facts.length;
    }

    Facts facts(int household) {
        return facts[household];
    }

    Parameters parameters(int household) {
        return parameters[household];
    }

    private void add(int index, int county) {
        int version = random.nextInt(Counties.VERSIONS.size());
        Policy policy = counties.policy(county, version);
        LocalDate asOf = Counties.VERSIONS.get(version).plusDays(random.nextInt(180));
        Residence residence = chance(35) ? Residence.URBAN : Residence.RURAL;
        long line = residence == Residence.URBAN ? policy.urbanLine() : policy.ruralLine();
        List<Member> members = new RandomMembers(random, asOf).household();
        boolean atLimit = chance(10);
        facts[index] = new Facts(
                asOf,
                county,
                residence,
                members,
                atLimit ? incomesAtLimit(members, line) : incomes(members, line),
                expenses(members, line),
                atLimit ? savings(members.size() * line * policy.savingsMultiple() + aFen()) : assets(line),
                obligors(members, line),
                chance(3) ? incident(asOf, line) : null);
        parameters[index] = policy.parameters();
    }

    /** Two sums that make twelve lines, a fen less or a fen more. */
    private List<Income> incomesAtLimit(List<Member> members, long line) {
        long limit = 12 * line * members.size() + aFen();
        String ref = members.get(0).ref();
        return List.of(
                income(ref, IncomeKind.WAGE, null, limit / 3, 0, Period.YEAR),
                income(ref, IncomeKind.PROPERTY, null, limit - limit / 3, 0, Period.YEAR));
    }

    private List<Income> incomes(List<Member> members, long line) {
        int count = chance(10) ? 0 : 1 + pick(28, 35, 21, 16);
        List<Income> incomes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            incomes.add(income(members.get(random.nextInt(members.size())).ref(), line));
        }
        return incomes;
    }

    private Income income(String ref, long line) {
        long yearly = random.nextLong(24 * line);
        return switch (pick(35, 15, 15, 25, 10)) {
            case 0 -> income(ref, IncomeKind.WAGE, null, yearly / 12, 0, Period.MONTH);
            case 1 -> income(ref, IncomeKind.BUSINESS, null, yearly, yearly / 3, Period.YEAR);
            case 2 -> income(ref, IncomeKind.PROPERTY, "LAND_RENT", yearly / 8, 0, Period.YEAR);
            case 3 -> income(ref, IncomeKind.TRANSFER, "BASIC_RESIDENT_PENSION", yearly / 48, 0, Period.MONTH);
            default -> income(ref, IncomeKind.TRANSFER, "SCHOLARSHIP", yearly / 8, 0, Period.YEAR);
        };
    }

    private List<Expense> expenses(List<Member> members, long line) {
        if (!chance(30)) {
            return List.of();
        }
        String ref = members.get(random.nextInt(members.size())).ref();
        ExpenseKind kind = ExpenseKind.values()[random.nextInt(ExpenseKind.values().length)];
        return List.of(new Expense(own(ref), kind, Money.ofFen(random.nextLong(20 * line)), Period.YEAR));
    }

    private Assets assets(long line) {
        return new Assets(
                Money.ofFen(random.nextLong(chance(10) ? 200 * line : 30 * line)),
                chance(1),
                chance(8)
                        ? List.of(new Vehicle(
                                chance(50) ? VehicleKind.CAR : VehicleKind.MOTORCYCLE,
                                VehiclePurpose.PRIVATE,
                                Money.ofFen(random.nextLong(100_000_00))))
                        : List.of(),
                List.of(new Dwelling(3_000 + random.nextInt(9_000))),
                chance(1) ? List.of(new Company(Money.ofFen(random.nextLong(500_000_00)))) : List.of());
    }

    private static Assets savings(long fen) {
        return new Assets(Money.ofFen(fen), false, List.of(), List.of(new Dwelling(8_000)), List.of());
    }

    private List<Obligor> obligors(List<Member> members, long line) {
        if (!chance(25)) {
            return List.of();
        }
        return List.of(new Obligor(
                own("o0"),
                ObligorRelation.CHILD,
                chance(50) ? List.of(own(members.get(0).ref())) : null,
                chance(50) ? Long.valueOf(2) : null,
                1L + random.nextInt(4),
                Money.ofFen(random.nextLong(60 * line)),
                null,
                30L + random.nextInt(40),
                chance(5),
                chance(10) ? ObligorBenefit.DIBAO : ObligorBenefit.NONE,
                ObligorStatus.PRESENT,
                null,
                !chance(5),
                null,
                chance(20) ? Money.ofFen(random.nextLong(6 * line)) : null));
    }

    private Incident incident(LocalDate asOf, long line) {
        return new Incident(
                IncidentKind.values()[random.nextInt(IncidentKind.values().length)],
                asOf.minusDays(random.nextInt(20)),
                chance(50),
                Money.ofFen(random.nextLong(10 * line)),
                null,
                false,
                List.of());
    }

    private Income income(String ref, IncomeKind kind, @Nullable String code, long amount, long costs, Period period) {
        return new Income(
                own(ref), kind, code == null ? null : own(code), Money.ofFen(amount), Money.ofFen(costs), period);
    }

    /** -1, 0 or 1. */
    private long aFen() {
        return random.nextInt(3) - 1L;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int pick(int... weights) {
        return RandomMembers.pick(random, weights);
    }

    private static String own(String text) {
        return new String(text);
    }
}

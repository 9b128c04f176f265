package io.yimen.demo;

import io.yimen.calendar.DemoClock;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.MemberFacts.ActiveBenefit;
import io.yimen.screening.MemberFacts.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what the sandbox registers know of the demo's people: what the families said, as far as a register would know it, but
 * for the disagreements planted by {@link SandboxPlants}.
 */
final class SandboxBooks {

    private static final long FORMAL_WAGE_FEN = 100_000;

    private final List<String> people = new ArrayList<>(List.of("id,name"));
    private final List<String> records = new ArrayList<>(List.of("id,register,record"));
    private final SandboxPlants plants = new SandboxPlants();

    void add(List<DemoCase> cases) {
        plants.choose(cases);
        cases.forEach(this::family);
    }

    List<String> people() {
        return people;
    }

    List<String> records() {
        return records;
    }

    List<String> planted() {
        return plants.rows();
    }

    private void family(DemoCase one) {
        DemoFamily family = one.family();
        boolean couple =
                family.members().stream().anyMatch(member -> member.facts().relation() == Relation.SPOUSE);
        family.members().forEach(member -> member(one, member, couple));
        family.incomes().forEach(income -> income(of(family, income.member()), income));
        family.expenses().forEach(expense -> expense(of(family, expense.member()), expense));
        for (AssetFacts.Dwelling dwelling : family.assets().dwellings()) {
            write(
                    family.head(),
                    "REAL_ESTATE",
                    "place=" + one.township().name() + ";use=HOME;area=" + dwelling.areaSqm()
                            + ";coOwned=NO;registeredOn=2008-06-12");
        }
    }

    private void member(DemoCase one, DemoMember member, boolean couple) {
        people.add(member.id().value() + "," + member.name());
        MemberFacts facts = member.facts();
        if (!plants.dead(member)) {
            write(
                    member,
                    "MPS_HUKOU",
                    "status=NORMAL;place=" + one.township().name() + ";type="
                            + one.family().residence());
        }
        if (couple && (facts.relation() == Relation.HEAD || facts.relation() == Relation.SPOUSE)) {
            write(
                    member,
                    "MCA_MARRIAGE",
                    "status=MARRIED;date="
                            + one.family().head().facts().birthDate().plusYears(24));
        }
        for (ActiveBenefit benefit : facts.activeBenefits()) {
            write(
                    member,
                    "MCA_BENEFIT",
                    "programme=" + benefit.programme() + ";place=" + benefit.county() + ";from=2024-01;monthly=300.00");
        }
        if (facts.disability() != null) {
            write(
                    member,
                    "CDPF",
                    "kind=" + facts.disability().category() + ";grade="
                            + facts.disability().level() + ";certifiedOn=2019-05-06");
        }
        // a bank knows who has an account with it, and says no more than whether it holds too much
        if (member.age(DemoClock.DEMO_BEGINS) >= 18 && !plants.planted(member, "BANK")) {
            write(member, "BANK", "kind=OVER_LIMIT;overLimit=NO");
        }
    }

    private void income(DemoMember member, IncomeFacts income) {
        if ("BASIC_RESIDENT_PENSION".equals(income.code())) {
            write(member, "HRSS", "kind=PENSION;monthly=" + income.amount() + ";from=2021-01;state=PAYING");
        } else if (income.kind() == IncomeFacts.Kind.WAGE
                && income.amount().fen() >= FORMAL_WAGE_FEN
                && !plants.planted(member, "TAX")) {
            // odd jobs below that are paid in cash and withheld from by nobody
            write(member, "TAX", wage(income.amount().toString()));
        }
    }

    static String wage(String monthly) {
        return "month=2025-11..2026-10;item=WAGE;income=" + monthly + ";payer=便民家政服务部";
    }

    private void expense(DemoMember member, ExpenseFacts expense) {
        if (expense.kind() == ExpenseFacts.Kind.MEDICAL_SELF_PAID) {
            write(member, "NHSA", "year=2026;total=" + expense.amount().times(3) + ";selfPaid=" + expense.amount());
        }
    }

    private void write(DemoMember member, String register, String record) {
        records.add(String.join(",", member.id().value(), register, record));
    }

    private static DemoMember of(DemoFamily family, String ref) {
        return family.members().stream()
                .filter(member -> member.facts().ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}

package io.yimen.demo;

import io.yimen.calendar.DemoClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the people about whom the sandbox registers disagree with what was said, and says how. */
final class SandboxPlants {

    /** One disagreement; {@code oddity} where it is not a fact but a way to answer. */
    private record Plant(String what, String register, String oddity, String record) {

        static Plant fact(String what, String register, String record) {
            return new Plant(what, register, "", record);
        }

        static Plant odd(String what, String register) {
            return new Plant(what, register, what, "");
        }
    }

    private static final Plant DEPOSIT =
            Plant.fact("HIDDEN_DEPOSIT", "BANK", "kind=BALANCE;balance=86000.00;asOf=2026-11-20");
    private static final Plant OVER_LIMIT = Plant.fact("OVER_LIMIT", "BANK", "kind=OVER_LIMIT;overLimit=YES");
    private static final Plant PENSION =
            Plant.fact("UNREPORTED_PENSION", "HRSS", "kind=PENSION;monthly=1860.00;from=2020-07;state=PAYING");
    private static final Plant DWELLING = Plant.fact(
            "SECOND_DWELLING", "REAL_ESTATE", "place=城南新区;use=HOME;area=96.40;coOwned=NO;registeredOn=2019-03-18");
    private static final Plant DEATH = Plant.fact("DECEASED", "MPS_DEATH", "date=2026-09-18");
    private static final Plant CANCELLED = Plant.fact("DECEASED", "MPS_HUKOU", "status=CANCELLED;place=;type=URBAN");
    private static final Plant CREMATION = Plant.fact("DECEASED", "MCA_CREMATION", "date=2026-09-20");
    private static final Plant VEHICLE = Plant.fact(
            "VEHICLE_OF_DISABLED",
            "MPS_VEHICLE",
            "type=DISABILITY_VEHICLE;brand=宗申;model=ZS150;firstRegistered=2023-05-16;use=DISABILITY;status=NORMAL;value=6000.00");
    private static final Plant WAGE = Plant.fact("UNREPORTED_WAGE", "TAX", SandboxBooks.wage("4200.00"));

    private static final int EVERY = 18;

    private final List<String> rows = new ArrayList<>(List.of("county,case,what,name,id,register,oddity,record"));
    private final Set<String> taken = new HashSet<>();
    private final Set<String> planted = new HashSet<>();
    private final Set<String> dead = new HashSet<>();

    List<String> rows() {
        return rows;
    }

    boolean planted(DemoMember member, String register) {
        return planted.contains(member.id().value() + register);
    }

    boolean dead(DemoMember member) {
        return dead.contains(member.id().value());
    }

    void choose(List<DemoCase> cases) {
        List<DemoCase> open = of(cases, Goal.INQUIRY, Goal.VISITED, Goal.ACCEPTED);
        plant(open, SandboxPlants::adult, DEPOSIT);
        plant(open, SandboxPlants::old, PENSION);
        plant(open, SandboxPlants::adult, DWELLING);
        plant(open, SandboxPlants::adult, OVER_LIMIT);
        plant(open, SandboxPlants::disabled, VEHICLE);
        plant(open, SandboxPlants::adult, Plant.odd("SEVERAL", "REAL_ESTATE"));
        plant(open, SandboxPlants::adult, Plant.odd("MISMATCH", "HOUSING_FUND"));
        plant(open, SandboxPlants::adult, Plant.odd("SILENT", "TAX"));
        plant(open, SandboxPlants::adult, Plant.odd("OTHER_PERSON", "HRSS"));
        plant(open, member -> adult(member) && !head(member), DEATH, CANCELLED, CREMATION);
        awards(of(cases, Goal.AWARD));
    }

    /** Some of what was granted has changed since, which the yearly look finds. */
    private void awards(List<DemoCase> awards) {
        plant(awards, member -> old(member) && !head(member), DEATH, CANCELLED, CREMATION);
        List<Plant> turns = List.of(DEPOSIT, PENSION, OVER_LIMIT, DWELLING, WAGE);
        for (int i = 0; i < awards.size() / EVERY; i++) {
            Plant plant = turns.get(i % turns.size());
            plant(
                    awards.subList(i * EVERY, (i + 1) * EVERY),
                    plant == PENSION ? SandboxPlants::old : SandboxPlants::adult,
                    plant);
        }
    }

    /** Plants on the first person who fits, of a family about which nothing else is planted, those of the demo's desks first. */
    private void plant(List<DemoCase> cases, Predicate<DemoMember> fits, Plant... plants) {
        List<DemoCase> ordered = new ArrayList<>(cases);
        ordered.sort((a, b) -> Boolean.compare(atHome(b), atHome(a)));
        for (DemoCase one : ordered) {
            if (!taken.contains(one.family().head().id().value())) {
                for (DemoMember member : one.family().members()) {
                    if (fits.test(member)) {
                        taken.add(one.family().head().id().value());
                        List.of(plants).forEach(plant -> row(one, member, plant));
                        return;
                    }
                }
            }
        }
    }

    private void row(DemoCase one, DemoMember member, Plant plant) {
        planted.add(member.id().value() + plant.register());
        if (plant == DEATH) {
            dead.add(member.id().value());
        }
        rows.add(String.join(
                ",",
                Integer.toString(one.place().county()),
                one.goal().name(),
                plant.what(),
                member.name(),
                member.id().value(),
                plant.register(),
                plant.oddity(),
                plant.record()));
    }

    private static List<DemoCase> of(List<DemoCase> cases, Goal... goals) {
        return cases.stream().filter(one -> List.of(goals).contains(one.goal())).toList();
    }

    private static boolean atHome(DemoCase one) {
        return one.township().equals(one.place().home());
    }

    private static boolean head(DemoMember member) {
        return member.facts().ref().equals("m1");
    }

    private static boolean adult(DemoMember member) {
        return member.age(DemoClock.DEMO_BEGINS) >= 18;
    }

    private static boolean old(DemoMember member) {
        return member.age(DemoClock.DEMO_BEGINS) >= 60;
    }

    private static boolean disabled(DemoMember member) {
        return member.facts().disability() != null;
    }
}

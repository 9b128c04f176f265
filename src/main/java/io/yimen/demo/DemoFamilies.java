package io.yimen.demo;

import io.yimen.common.NationalId;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.policy.Policies;
import io.yimen.screening.MemberFacts.Relation;
import io.yimen.screening.Screening;
import io.yimen.screening.ScreeningResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes families up until the engine says of one what is wanted. */
@Component
class DemoFamilies {

    private static final int TRIES = 500;
    private static final int A_YEAR = 12;

    private final DemoNames names;
    private final Policies policies;
    private final Screening screening;

    DemoFamilies(DemoNames names, Policies policies, Screening screening) {
        this.names = names;
        this.policies = policies;
        this.screening = screening;
    }

    /**
     * Which family: where it lives, the days on which it is looked at, and what is to come of it.
     *
     * @param settled nobody in it is able to work, so that it is looked at again after a year only
     */
    record Order(int county, Residence residence, LocalDate from, LocalDate to, Wanted wanted, boolean settled) {}

    DemoFamily make(Dice dice, DemoNumbers numbers, Order order) {
        for (int i = 0; i < TRIES; i++) {
            List<Person> people = people(dice, order.wanted());
            DemoFamily family = family(dice, named(dice, numbers, people, order), order);
            if (meets(family, order, order.from()) && meets(family, order, order.to())) {
                return family;
            }
        }
        throw new IllegalStateException("No family of " + TRIES + " comes to " + order);
    }

    private boolean meets(DemoFamily family, Order order, LocalDate day) {
        ScreeningResult result = screening.screen(family.on(day), false);
        return order.wanted().isMetBy(result) && (!order.settled() || settled(result));
    }

    private static boolean settled(ScreeningResult result) {
        return result.programmes().stream()
                .map(ScreeningResult.ProgrammeResult::recheckMonths)
                .allMatch(months -> months == null || months >= A_YEAR);
    }

    private static List<Person> people(Dice dice, Wanted wanted) {
        return switch (wanted) {
            case SINGLE_PERSON -> FamilyShapes.withSomebodyGravelyAffected(dice);
            case MARGIN, NOTHING -> FamilyShapes.withWageEarners(dice);
            case HOLD -> paidElsewhere(FamilyShapes.any(dice));
            case DIBAO -> FamilyShapes.any(dice);
        };
    }

    private static List<Person> paidElsewhere(List<Person> people) {
        List<Person> changed = new ArrayList<>(people);
        changed.set(0, people.get(0).paidInAnotherCounty());
        return changed;
    }

    private DemoFamily family(Dice dice, List<DemoMember> members, Order order) {
        long line = line(order);
        long yearly = 12 * line * members.size() * order.wanted().percent(dice) / 100;
        FamilyMoney money = new FamilyMoney(dice, order.from(), order.residence(), members, yearly);
        return new DemoFamily(
                order.county(),
                order.residence(),
                members,
                money.incomes(),
                money.expenses(),
                money.assets(),
                money.obligors(line));
    }

    private long line(Order order) {
        String key = order.residence() == Residence.URBAN ? "dibao.line.urban" : "dibao.line.rural";
        String value = policies.inForce(order.county(), order.from()).plain().getOrDefault(key, "0");
        return Long.parseLong(value.substring(0, value.indexOf('.')));
    }

    private List<DemoMember> named(Dice dice, DemoNumbers numbers, List<Person> people, Order order) {
        String family = names.surname(dice);
        List<DemoMember> members = new ArrayList<>();
        for (Person person : people) {
            LocalDate born = order.from().minusYears(person.age()).minusDays(dice.between(20, 330));
            NationalId id = numbers.next(order.county(), born, person.sex());
            String surname = marriedIn(person) ? names.surname(dice) : family;
            members.add(new DemoMember(
                    person.facts("m" + (members.size() + 1), id.birthDate()),
                    surname + names.given(dice, person.sex(), id.birthDate().getYear()),
                    id,
                    // no telephone number begins with 120
                    "120" + dice.between(10_000_000, 99_999_999)));
        }
        return members;
    }

    private static boolean marriedIn(Person person) {
        return person.relation() == Relation.SPOUSE
                || (person.relation() == Relation.PARENT && person.sex() == Sex.FEMALE);
    }
}

package io.yimen.demo;

import io.yimen.calendar.DemoClock;
import io.yimen.common.Residence;
import io.yimen.demo.DemoTexts.Kind;
import io.yimen.region.RegionView;
import io.yimen.security.AccountView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Thinks up all cases of a county, the same ones on every machine; nothing is written yet. */
@Component
class DemoPlan {

    private static final LocalDate TODAY = DemoClock.DEMO_BEGINS;
    /** Confirmations of so many days before today. */
    private static final int PAST_DAYS = 540;

    private static final int HALF_A_YEAR = 175;

    private final DemoFamilies families;
    private final DemoStaff staff;
    private final DemoDeeds deeds;
    private final DemoTexts texts;
    private final Timetable timetable;

    DemoPlan(DemoFamilies families, DemoStaff staff, DemoDeeds deeds, DemoTexts texts, Timetable timetable) {
        this.families = families;
        this.staff = staff;
        this.deeds = deeds;
        this.texts = texts;
        this.timetable = timetable;
    }

    /** In the order in which they came in. */
    List<DemoCase> cases(DemoPlace place, ToIntFunction<Goal> count) {
        DemoNumbers numbers = new DemoNumbers();
        List<DemoCase> cases = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            for (int i = 0; i < count.applyAsInt(goal); i++) {
                Dice dice = new Dice(31L * (1000L * place.county() + goal.ordinal()) + i);
                cases.add(one(dice, numbers, place, goal));
            }
        }
        cases.sort(Comparator.comparing(DemoCase::opened));
        return cases;
    }

    private DemoCase one(Dice dice, DemoNumbers numbers, DemoPlace place, Goal goal) {
        RegionView township = place.township(dice, goal.closed() ? 4 : 2);
        Residence residence = place.residence(dice, township);
        LocalDate end = goal.closed() ? past(dice) : TODAY;
        Timetable.Days days = timetable.ending(dice, goal.way(), end, goal.idle(dice));
        DemoFamily family = families.make(
                dice,
                numbers,
                new DemoFamilies.Order(
                        place.county(),
                        residence,
                        days.opened(),
                        days.last(),
                        goal.wanted(),
                        goal.wanted() == Wanted.DIBAO
                                && goal.granted()
                                && days.last().isBefore(TODAY.minusDays(HALF_A_YEAR))));
        AccountView intake = staff.caseworker(place, township, dice.oneIn(3));
        DemoDeeds.Scene scene = new DemoDeeds.Scene(place, township, intake, goal);
        List<DemoStep> steps = new ArrayList<>();
        for (int i = 0; i < goal.way().size(); i++) {
            steps.add(deeds.step(dice, scene, goal.way().get(i), days.actions().get(i)));
        }
        String reason = texts.one(dice, Kind.REASON);
        return new DemoCase(place, township, family, goal, days.opened(), intake, reason, bank(dice), steps);
    }

    // most awards are not yet due for their recheck; one in eight is older than a year
    private static LocalDate past(Dice dice) {
        if (dice.oneIn(8)) {
            return TODAY.minusDays(dice.between(366, PAST_DAYS));
        }
        return TODAY.minusDays(dice.oneIn(2) ? dice.between(2, HALF_A_YEAR) : dice.between(HALF_A_YEAR, 365));
    }

    private String bank(Dice dice) {
        return texts.one(dice, Kind.BANK);
    }
}

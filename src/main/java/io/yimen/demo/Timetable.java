package io.yimen.demo;

import io.yimen.application.CaseAction;
import io.yimen.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the actions of a case on working days, at the pace of an office. */
@Component
class Timetable {

    private final WorkingDays workingDays;

    Timetable(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The day a case is opened and the day of each action; the last one is not after {@code end}. */
    record Days(LocalDate opened, List<LocalDate> actions) {

        LocalDate last() {
            return actions.isEmpty() ? opened : actions.get(actions.size() - 1);
        }
    }

    /** Ends as near before {@code end} as the pace allows, after which nothing happened for some working days. */
    Days ending(Dice dice, List<CaseAction> way, LocalDate end, int idle) {
        List<Integer> pace = way.stream().map(action -> pace(dice, action)).toList();
        LocalDate opened = back(end, pace.stream().mapToInt(Integer::intValue).sum() + idle);
        Days days = from(opened, way, pace);
        while (days.last().isAfter(end)) {
            opened = back(opened, 1);
            days = from(opened, way, pace);
        }
        return days;
    }

    private Days from(LocalDate opened, List<CaseAction> way, List<Integer> pace) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = opened;
        for (int i = 0; i < way.size(); i++) {
            day = way.get(i) == CaseAction.CLOSE_NOTICE
                    ? firstWorkingDayFrom(day.plusDays(7))
                    : pace.get(i) == 0 ? day : workingDays.plus(day, pace.get(i));
            days.add(day);
        }
        return new Days(opened, days);
    }

    private static int pace(Dice dice, CaseAction action) {
        return switch (action) {
            case START_INQUIRY -> dice.between(0, 2);
            case RECORD_VISIT -> dice.between(2, 5);
            case GIVE_FIRST_OPINION -> dice.between(1, 3);
            case PUBLISH_NOTICE -> dice.between(0, 1);
            case CLOSE_NOTICE -> 5;
            case CONFIRM, REFUSE -> dice.between(1, 5);
            default -> dice.between(1, 3);
        };
    }

    private LocalDate firstWorkingDayFrom(LocalDate day) {
        return workingDays.isWorkingDay(day) ? day : workingDays.plus(day, 1);
    }

    private LocalDate back(LocalDate day, int steps) {
        LocalDate found = day;
        int left = steps;
        while (left > 0 || !workingDays.isWorkingDay(found)) {
            left -= workingDays.isWorkingDay(found) ? 1 : 0;
            found = found.minusDays(1);
        }
        return found;
    }
}

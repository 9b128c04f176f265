package io.yimen.web;

import java.time.LocalDate;

/** Days until something is due: green above three, amber up to three, red when past. */
public record DueClock(LocalDate dueOn, int left, boolean working) {

    private static final int SOON = 3;

    /** In working days, as statutory terms run. */
    public static DueClock workingDays(LocalDate dueOn, int left) {
        return new DueClock(dueOn, left, true);
    }

    public static DueClock calendarDays(LocalDate today, LocalDate dueOn) {
        return new DueClock(dueOn, (int) (dueOn.toEpochDay() - today.toEpochDay()), false);
    }

    public String level() {
        return left < 0 ? "bad" : left <= SOON ? "warn" : "ok";
    }

    public String messageKey() {
        String way = left < 0 ? "over" : left == 0 ? "today" : "left";
        return "web.clock." + way + (working || left == 0 ? "" : "-calendar");
    }

    public int days() {
        return Math.abs(left);
    }

    /** The day as the reader writes it. */
    public String due() {
        return Words.shortDay(dueOn);
    }
}

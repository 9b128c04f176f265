package io.yimen.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** The days that differ from the week; every other day is a working day from Monday to Friday. */
record Holidays(Map<LocalDate, Kind> days) {

    /** A day off, or a weekend day worked instead of one. */
    enum Kind {
        DAY_OFF,
        WORKDAY
    }

    Holidays {
        days = Map.copyOf(days);
    }

    boolean isWorkingDay(LocalDate day) {
        Kind kind = days.get(day);
        if (kind == null) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
        return kind == Kind.WORKDAY;
    }
}

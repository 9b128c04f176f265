package io.yimen.calendar;

import io.yimen.calendar.Holidays.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the days that differ from the week. */
@Repository
class HolidayRepository {

    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Holidays all() {
        Map<LocalDate, Kind> days = new HashMap<>();
        jdbc.sql("SELECT day, kind FROM holiday").query(row -> {
            days.put(row.getObject("day", LocalDate.class), Kind.valueOf(row.getString("kind")));
        });
        return new Holidays(days);
    }
}

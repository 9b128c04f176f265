package io.yimen.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the day to which the demo's clock was moved. */
@Repository
class BusinessDateRepository {

    private final JdbcClient jdbc;

    BusinessDateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> find() {
        return jdbc.sql("SELECT day FROM business_date").query(LocalDate.class).optional();
    }

    void save(LocalDate day) {
        jdbc.sql("INSERT INTO business_date (day) VALUES (?) ON CONFLICT (one) DO UPDATE SET day = excluded.day")
                .param(day)
                .update();
    }
}

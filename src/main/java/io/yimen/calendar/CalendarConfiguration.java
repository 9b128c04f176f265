package io.yimen.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine's clock, for technical instants; legal days come from {@link DemoClock}. */
@Configuration
class CalendarConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

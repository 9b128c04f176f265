package io.yimen.calendar;

import io.yimen.common.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The business clock: the system's day in Shanghai, or in the demo a day that stands still until it is moved. */
@Service
public class DemoClock implements BusinessClock {

    @Override
    public LocalDate today() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant now() {
        throw new UnsupportedOperationException();
    }

    /** True only in the demo. */
    public boolean movable() {
        throw new UnsupportedOperationException();
    }

    public void moveTo(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Does the work of this thread as if the business day were {@code day}. */
    public <T> T at(LocalDate day, Supplier<T> work) {
        throw new UnsupportedOperationException();
    }
}

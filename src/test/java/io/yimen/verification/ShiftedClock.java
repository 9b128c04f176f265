package io.yimen.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The system's clock, put ahead so that ten minutes need not be waited for, or held while slow work is done. */
final class ShiftedClock extends Clock {

    private final Clock real;
    private final AtomicReference<UnaryOperator<Instant>> shift;

    ShiftedClock() {
        this(Clock.systemUTC(), new AtomicReference<>(UnaryOperator.identity()));
    }

    private ShiftedClock(Clock real, AtomicReference<UnaryOperator<Instant>> shift) {
        this.real = real;
        this.shift = shift;
    }

    /** Goes on, this far ahead of the system's clock. */
    void putAhead(Duration by) {
        shift.set(now -> now.plus(by));
    }

    /** Stands still until it is put ahead. */
    void hold() {
        Instant held = instant();
        shift.set(now -> held);
    }

    @Override
    public Instant instant() {
        return shift.get().apply(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), shift);
    }
}

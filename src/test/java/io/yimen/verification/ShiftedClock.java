package io.yimen.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, put ahead, so that ten minutes need not be waited for. */
final class ShiftedClock extends Clock {

    private final Clock real;
    private final Duration[] ahead;

    ShiftedClock() {
        this(Clock.systemUTC(), new Duration[] {Duration.ZERO});
    }

    private ShiftedClock(Clock real, Duration[] ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    void putAhead(Duration by) {
        ahead[0] = by;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead[0]);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), ahead);
    }
}

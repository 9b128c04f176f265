package io.yimen.calendar;

import io.yimen.common.BusinessClock;
import io.yimen.database.DemoMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The business clock: the system's day in Shanghai, or in the demo a day that stands still until it is moved. */
@Service
public class DemoClock implements BusinessClock {

    /** Where a new demo stands. */
    public static final LocalDate DEMO_BEGINS = LocalDate.of(2026, 11, 25);

    private static final ThreadLocal<@Nullable LocalDate> AT = new ThreadLocal<>();

    private final BusinessDateRepository dates;
    private final ApplicationEventPublisher events;
    private final DemoMode demo;
    private final Clock clock;
    private volatile @Nullable LocalDate moved;

    DemoClock(BusinessDateRepository dates, ApplicationEventPublisher events, DemoMode demo, Clock clock) {
        this.dates = dates;
        this.events = events;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        LocalDate override = AT.get();
        if (override != null) {
            return override;
        }
        return demo.on() ? demoDay() : LocalDate.now(clock.withZone(ZONE));
    }

    @Override
    public Instant now() {
        LocalTime time = LocalTime.now(clock.withZone(ZONE));
        return ZonedDateTime.of(today(), time, ZONE).toInstant();
    }

    /** True only in the demo. */
    public boolean movable() {
        return demo.on();
    }

    /** @throws IllegalStateException outside the demo */
    @Transactional
    public void moveTo(LocalDate day) {
        if (!demo.on()) {
            throw new IllegalStateException("The business date moves in the demo only");
        }
        dates.save(day);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                moved = null;
            }
        });
        moved = day;
        events.publishEvent(new BusinessDateMoved(day));
    }

    /** Does the work of this thread as if the business day were {@code day}. */
    public <T> T at(LocalDate day, Supplier<T> work) {
        LocalDate before = AT.get();
        AT.set(day);
        try {
            return work.get();
        } finally {
            if (before == null) {
                AT.remove();
            } else {
                AT.set(before);
            }
        }
    }

    private LocalDate demoDay() {
        LocalDate day = moved;
        if (day == null) {
            day = dates.find().orElse(DEMO_BEGINS);
            moved = day;
        }
        return day;
    }
}

package io.yimen.web;

import io.yimen.calendar.DemoClock;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and moves the demo's business date, on the record; in any other set-up there is nothing here. */
@Service
public class ClockDesk {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final DemoClock clock;
    private final AuditTrail audit;

    ClockDesk(DemoClock clock, AuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws ApiProblem 404 outside the demo */
    public LocalDate today() {
        if (!clock.movable()) {
            throw ApiProblem.notFound();
        }
        return clock.today();
    }

    /** True for the days for which the calendar has something to say. */
    public boolean takes(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** @throws ApiProblem 404 outside the demo, 400 for a day the clock does not take */
    @Transactional
    public LocalDate moveTo(LocalDate day) {
        LocalDate before = today();
        if (!takes(day)) {
            throw ApiProblem.badRequest("/date", "calendar.clock.wrong");
        }
        clock.moveTo(day);
        audit.record(new AuditEvent(
                0, "BUSINESS_DATE_MOVED", "-", AuditEvent.OK, Map.of("from", before.toString(), "to", day.toString())));
        return day;
    }
}

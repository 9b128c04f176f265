package io.yimen.security.web;

import io.yimen.common.BusinessClock;
import io.yimen.security.AuditFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** What an auditor looks for; unreadable parts count as left out. */
record AuditForm(String county, String from, String to, String actor, String action, String subject, String page) {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2200, 1, 1);

    AuditForm {
        county = clean(county);
        from = clean(from);
        to = clean(to);
        actor = clean(actor);
        action = clean(action);
        subject = clean(subject);
        page = clean(page);
    }

    AuditFilter filter() {
        return new AuditFilter(
                number(county, AuditFilter.EVERY_COUNTY),
                start(day(from, BEGINNING)),
                start(day(to, END).plusDays(1)),
                actor,
                action,
                subject);
    }

    int pageNumber() {
        return Math.max(0, Math.min(number(page, 0), 100_000));
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}

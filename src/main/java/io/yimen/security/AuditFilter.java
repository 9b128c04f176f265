package io.yimen.security;

import java.time.Instant;

/** Which events to show: a county or -1 for all in reach, a span of time, and exact texts or nothing. */
public record AuditFilter(int county, Instant from, Instant until, String actor, String action, String subject) {

    public static final int EVERY_COUNTY = -1;
}

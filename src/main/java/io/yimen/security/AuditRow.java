package io.yimen.security;

import java.time.Instant;

/** One event as the auditor reads it; {@code detail} is a small JSON object. */
public record AuditRow(
        int county,
        long seq,
        Instant at,
        String actor,
        String roles,
        String origin,
        String action,
        String subject,
        String outcome,
        String detail,
        String hash) {}

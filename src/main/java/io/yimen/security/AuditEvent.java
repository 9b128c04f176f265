package io.yimen.security;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that was done or tried: the county whose chain it belongs to (0 for the nation), a verb such as
 * {@code CASE_VIEWED}, the id of what it was done to, and {@code OK} or a reason code. No personal data: ids and codes only.
 */
public record AuditEvent(int county, String action, String subject, String outcome, Map<String, String> detail) {

    public static final String OK = "OK";

    public AuditEvent {
        detail = Map.copyOf(new TreeMap<>(detail));
    }

    public static AuditEvent ok(int county, String action, String subject) {
        return new AuditEvent(county, action, subject, OK, Map.of());
    }
}

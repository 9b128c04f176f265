package io.yimen.security;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An event with who did it and from where, made safe for storing. */
record AuditEntry(AuditEvent event, String actor, String roles, String origin) {

    static AuditEntry of(AuditEvent event, AccountView account, String origin) {
        String roles = account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        return new AuditEntry(event, LogSafe.text(account.username()), roles, LogSafe.text(origin));
    }

    /** Somebody who is not, or not yet, signed in; the name is only what they typed. */
    static AuditEntry ofStranger(AuditEvent event, String origin) {
        return new AuditEntry(event, "-", "", LogSafe.text(origin));
    }

    Map<String, String> safeDetail() {
        Map<String, String> safe = new TreeMap<>();
        event.detail().forEach((key, value) -> safe.put(LogSafe.text(key), LogSafe.text(value)));
        return safe;
    }
}

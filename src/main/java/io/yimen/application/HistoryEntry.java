package io.yimen.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One stored row of history; {@code data} is the JSON of what the action carried. */
record HistoryEntry(
        int step,
        Instant at,
        LocalDate day,
        String by,
        String byName,
        String role,
        String action,
        @Nullable Stage from,
        Stage to,
        @Nullable String reason,
        int factsVersion,
        String data) {

    boolean is(CaseAction wanted) {
        return action.equals(wanted.name());
    }

    CaseView.HistoryRow view() {
        return new CaseView.HistoryRow(at, by, byName, role, action, from, to, reason, factsVersion);
    }
}

package io.yimen.verification;

import java.time.Instant;

/** Something that happened to a source; the note is a code or what somebody wrote, and names no person asked about. */
public record SourceEvent(Instant at, Kind kind, String note, String account) {

    /** What it was. */
    public enum Kind {
        FAILURE,
        ALARM,
        ALARM_SEEN,
        PAUSED,
        RESUMED,
        CHANGED
    }
}

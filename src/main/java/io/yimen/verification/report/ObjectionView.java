package io.yimen.verification.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a family holds against a report; {@code items} are the questions it is about. */
public record ObjectionView(
        UUID id,
        UUID reportId,
        String ref,
        String words,
        LocalDate raisedOn,
        List<UUID> items,
        String recordedBy,
        Instant recordedAt,
        State state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Not yet looked at, asked again, or answered. */
    public enum State {
        OPEN,
        ASKED_AGAIN,
        ANSWERED
    }

    public boolean pending() {
        return state != State.ANSWERED;
    }
}

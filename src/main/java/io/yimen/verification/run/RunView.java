package io.yimen.verification.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run and how far it is.
 *
 * @param national the run of the nation it is part of
 * @param awards how many awards ran when it began; those granted meanwhile are asked about too
 * @param opened awards whose people are being asked about
 * @param done awards about which everything that will come has come, and been compared
 * @param checkpoint the last award asked about
 * @param fault what kind of failure the last try ended in, if it did; it is tried again
 */
public record RunView(
        int county,
        UUID id,
        @Nullable UUID national,
        RunState state,
        String startedBy,
        String startedName,
        Instant startedAt,
        @Nullable Instant endedAt,
        int awards,
        int opened,
        int done,
        int persons,
        int differences,
        @Nullable UUID checkpoint,
        @Nullable String fault) {

    private static final int WHOLE = 100;

    /** Asking and comparing are each half of the way. */
    public int percent() {
        if (!state.open()) {
            return WHOLE;
        }
        int of = 2 * Math.max(awards, opened);
        return of == 0 ? 0 : (int) ((long) WHOLE * (opened + done) / of);
    }
}

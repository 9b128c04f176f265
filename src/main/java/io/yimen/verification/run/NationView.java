package io.yimen.verification.run;

import java.time.Instant;
import java.util.UUID;

/** A run of the nation: its counties and what they come to, in numbers only. */
public record NationView(
        UUID id,
        String startedName,
        Instant startedAt,
        int counties,
        int ended,
        int awards,
        int opened,
        int done,
        long persons,
        long differences) {

    private static final int WHOLE = 100;

    public boolean open() {
        return ended < counties;
    }

    public int percent() {
        return counties == 0 ? WHOLE : WHOLE * ended / counties;
    }
}

package io.yimen.preview;

import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.security.AccountView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run and how far it is.
 *
 * @param number counted for each draft and place
 * @param changes the drafted values it was started with
 * @param total cases to go over; {@code done} of them
 * @param rowsKept false once the rows of a newer run have taken the place of its own
 */
public record Run(
        UUID id,
        Purpose purpose,
        UUID draftId,
        RegionCode region,
        int countyFrom,
        int countyTo,
        int number,
        LocalDate startsOn,
        String document,
        Map<String, String> changes,
        RunState state,
        int total,
        int done,
        int atCounty,
        UUID atCase,
        int attempts,
        String startedBy,
        String startedName,
        Instant startedAt,
        @Nullable Instant begunAt,
        Instant heartbeatAt,
        @Nullable Instant endedAt,
        @Nullable String cancelName,
        @Nullable String fault,
        boolean rowsKept) {

    /** Before the first case: no id is smaller. */
    static final UUID NOWHERE = new UUID(0, 0);

    /** The same to be run once more. */
    Run again(UUID newId, AccountView by, Instant startedAgainAt, Instant now) {
        return new Run(
                newId,
                purpose,
                draftId,
                region,
                countyFrom,
                countyTo,
                0,
                startsOn,
                document,
                changes,
                RunState.QUEUED,
                0,
                0,
                0,
                NOWHERE,
                0,
                by.username(),
                by.displayName(),
                startedAgainAt,
                null,
                now,
                null,
                null,
                null,
                true);
    }

    RegionScope scope() {
        return new RegionScope(countyFrom, countyTo, 0);
    }
}

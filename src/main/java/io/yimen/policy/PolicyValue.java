package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value in force and where it comes from; a catalogue default has no {@code id}, no document, the region
 * {@code NATION} and no day from which it holds.
 */
public record PolicyValue(
        String key,
        String value,
        RegionCode region,
        @Nullable LocalDate effectiveFrom,
        String document,
        @Nullable UUID id) {

    public boolean isDefault() {
        return id == null;
    }
}

package io.yimen.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of somebody who had no number when it was made; {@code idHash} or {@code mergedInto} once it is known who it is. */
record TemporaryFile(
        int county,
        int township,
        UUID id,
        String key,
        byte @Nullable [] idHash,
        @Nullable Integer mergedCounty,
        @Nullable UUID mergedInto) {}

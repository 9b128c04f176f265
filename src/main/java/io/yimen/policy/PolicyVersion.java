package io.yimen.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published value as one of the versions of its day: the newest holds, the older ones stay for the decisions that read them.
 * {@code withdrawn} says that the region never set it; {@code file} is the document to fetch.
 */
record PolicyVersion(
        PolicyValue value,
        int version,
        boolean withdrawn,
        Instant publishedAt,
        String title,
        String note,
        @Nullable UUID draft,
        @Nullable UUID file) {}

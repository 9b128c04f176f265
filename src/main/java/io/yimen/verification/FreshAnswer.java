package io.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer to the same question that is not too old to be used again. */
record FreshAnswer(
        UUID result,
        ItemState outcome,
        String facts,
        @Nullable LocalDate dataAsOf,
        Instant answeredAt) {}

package io.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to one source about one person.
 *
 * @param subject the person's reference in the case
 * @param reason a message key that says why the state is what it is, such as a missing consent
 * @param reused true when a fresh answer to the same question was used again
 * @param escalation 0, or the day (3, 5, 10) by which somebody should have looked into the silence
 */
public record ItemView(
        UUID id,
        String subject,
        String source,
        ItemState state,
        @Nullable String reason,
        @Nullable Basis basis,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable LocalDate dataAsOf,
        boolean reused,
        int escalation,
        List<FoundFact> facts) {}

package io.yimen.verification;

/** How a source is to be set up; {@code version} is the one that was read. */
public record ChangeSource(
        int version,
        String endpoint,
        int connectMs,
        int readMs,
        int slowMs,
        int concurrency,
        int freshnessDays,
        int maxAttempts,
        int giveUpDays) {}

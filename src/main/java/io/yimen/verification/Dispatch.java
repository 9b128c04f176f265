package io.yimen.verification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of asking a source. */
sealed interface Dispatch {

    /** The source has the question and answers later under its reference. */
    record Acked(String reference) implements Dispatch {}

    record Answered(List<FoundFact> facts, String raw, LocalDate dataAsOf) implements Dispatch {}

    /** The source has nothing about this person, and says so. */
    record NoRecord(String raw, LocalDate dataAsOf) implements Dispatch {}

    /** Several persons fit. */
    record Ambiguous(String raw) implements Dispatch {}

    /** Name and number do not belong together. */
    record Mismatch(String raw) implements Dispatch {}

    /** The source will not answer this question, now or later. */
    record Rejected(String code) implements Dispatch {}

    /** Nobody answered, or nothing that could be read; to be asked again. */
    record Unavailable(@Nullable Duration retryAfter, String why) implements Dispatch {}
}

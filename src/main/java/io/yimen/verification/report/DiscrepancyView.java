package io.yimen.verification.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A difference that somebody must settle, or has; both values stay. */
public record DiscrepancyView(
        UUID id,
        UUID subjectOf,
        String caseNumber,
        ComparedItem item,
        @Nullable String ref,
        ItemValue declared,
        ItemValue found,
        List<String> sources,
        LocalDate openedOn,
        LocalDate dueOn,
        String owner,
        String ownerName,
        State state,
        @Nullable Settled settled) {

    /** Where it stands; SUPERSEDED when the source itself no longer says so. */
    public enum State {
        OPEN,
        RESOLVED,
        SUPERSEDED
    }

    /** How, on what evidence, by whom, when; {@code value} stands from then on. */
    public record Settled(
            Resolution resolution, String evidence, ItemValue value, int factsVersion, String by, Instant at) {}

    public boolean open() {
        return state == State.OPEN;
    }

    /** The same as {@link Compared#key}. */
    public String key() {
        return ref == null ? item.name() : item.name() + ":" + ref;
    }
}

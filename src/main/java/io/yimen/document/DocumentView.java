package io.yimen.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a case.
 *
 * @param id of its link to the case
 * @param document the same in every case that it serves
 * @param member whose it is; empty for the family's
 * @param withdrawn absent while it counts
 */
public record DocumentView(
        UUID id,
        UUID document,
        String type,
        String member,
        String name,
        String mediaType,
        int size,
        String addedBy,
        String addedName,
        Instant addedAt,
        @Nullable Withdrawal withdrawn) {

    /** Who took it out of the case, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    public boolean counts() {
        return withdrawn == null;
    }

    public boolean picture() {
        return !mediaType.equals(FileKind.PDF.mediaType());
    }

    /** In whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }

    boolean serves(String wanted, String whose) {
        return counts() && type.equals(wanted) && (member.equals(whose) || member.isEmpty());
    }
}

package io.yimen.policy;

import java.time.Instant;
import java.util.UUID;

/** A file of a draft, without what is in it. */
public record DocumentFile(
        UUID id, DocumentKind kind, String name, String contentType, int size, String uploadedBy, Instant uploadedAt) {

    /** In whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }
}

package io.yimen.verification;

import java.time.Instant;
import java.util.UUID;

/** A scanned paper of a consent, without its content. */
public record ScanRow(UUID id, UUID consent, String mediaType, int bytes, Instant addedAt, String addedBy) {}

package io.yimen.application;

import java.time.Instant;
import java.util.UUID;

/** One stored version of the facts. */
record FactsRow(
        UUID id,
        int number,
        String facts,
        byte[] identity,
        boolean complete,
        String savedBy,
        String savedName,
        Instant savedAt,
        String action) {}

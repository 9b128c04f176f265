package io.yimen.verification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the gateway works on of an item. */
record ItemRow(
        int county,
        int township,
        UUID id,
        UUID orderId,
        UUID subjectId,
        String ref,
        byte[] personHash,
        String source,
        Purpose purpose,
        String agreement,
        List<String> fields,
        @Nullable Basis basis,
        @Nullable UUID consentId,
        byte[] sendKey,
        int round,
        ItemState state,
        @Nullable String reason,
        int attempts) {}

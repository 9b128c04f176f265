package io.yimen.verification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it begins: everything about it is decided before it is written, and the trail says how it came there. */
record NewItem(
        UUID id,
        int township,
        UUID orderId,
        UUID subjectId,
        byte[] person,
        String caseNumber,
        String source,
        Purpose purpose,
        String agreement,
        List<String> fields,
        byte[] question,
        byte[] sendKey,
        @Nullable Basis basis,
        @Nullable UUID consent,
        @Nullable FreshAnswer reused,
        List<Step> trail) {

    /** One change of its state. */
    record Step(ItemState to, @Nullable String reason) {}

    ItemState state() {
        return trail.get(trail.size() - 1).to();
    }

    @Nullable String reason() {
        return trail.get(trail.size() - 1).reason();
    }
}

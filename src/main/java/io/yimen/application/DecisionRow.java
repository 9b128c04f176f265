package io.yimen.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stored proposal or decision; {@code reasons} and {@code result} are JSON, {@code policyIds} the values then in force. */
record DecisionRow(
        UUID id,
        int step,
        String outcome,
        LocalDate decidedOn,
        Instant decidedAt,
        int factsVersion,
        String engineVersion,
        @Nullable Long amountFen,
        @Nullable Long engineFen,
        @Nullable LocalDate beginMonth,
        String reasons,
        @Nullable String overrideReason,
        String decidedBy,
        String decidedName,
        @Nullable String secondBy,
        @Nullable String secondName,
        String result,
        List<UUID> policyIds) {

    static final String PROPOSED = "PROPOSED";
    static final String CONFIRMED = "CONFIRMED";
    static final String REFUSED = "REFUSED";
}

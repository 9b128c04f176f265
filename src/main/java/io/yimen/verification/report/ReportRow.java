package io.yimen.verification.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as the table keeps it. */
record ReportRow(
        UUID id,
        MakeReport.Matter matter,
        UUID orderId,
        int number,
        Cause cause,
        int factsVersion,
        LocalDate madeOn,
        Instant madeAt,
        LocalDate validUntil,
        LocalDate objectionUntil,
        String document,
        byte[] hash,
        byte @Nullable [] previous,
        int printed) {}

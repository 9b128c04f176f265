package io.yimen.verification.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A version of a report.
 *
 * @param hash SM3 of the document, in hexadecimal groups
 * @param printed how often it was printed
 */
public record ReportView(
        UUID id,
        int county,
        int township,
        UUID subjectOf,
        UUID orderId,
        String caseNumber,
        int number,
        Cause cause,
        int factsVersion,
        LocalDate madeOn,
        Instant madeAt,
        LocalDate validUntil,
        LocalDate objectionUntil,
        String hash,
        int printed,
        ReportDocument document) {

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash.replace(" ", ""));
    }

    public boolean expired(LocalDate on) {
        return on.isAfter(validUntil);
    }

    public boolean open(LocalDate on) {
        return !on.isAfter(objectionUntil);
    }
}

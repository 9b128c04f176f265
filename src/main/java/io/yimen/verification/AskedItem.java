package io.yimen.verification;

import io.yimen.common.NationalId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question on its way: everything an adapter needs, read in the transaction that wrote its attempt. */
record AskedItem(
        int county,
        int township,
        UUID id,
        UUID orderId,
        UUID attemptId,
        int round,
        int attempt,
        byte[] sendKey,
        Source source,
        Agreement agreement,
        Purpose purpose,
        Basis basis,
        @Nullable UUID consentId,
        List<String> fields,
        String name,
        NationalId person,
        LocalDate birthDate,
        String caseNumber,
        LocalDate askedOn) {

    /** Months asked about, both included. */
    record Months(YearMonth from, YearMonth to) {}

    /** The idempotency key as it is sent: the same for every attempt of a round. */
    String key() {
        return HexFormat.of().formatHex(sendKey);
    }

    /** What stands for an item in the interfaces that answer later: where it is kept, which it is, and which asking. */
    String reference() {
        return county + "-" + id + "-" + round;
    }

    /** The consent, or the article that stands in its place. */
    String basisReference() {
        return basis == Basis.CONSENT ? String.valueOf(consentId) : agreement.legalBasis();
    }

    Optional<Months> period() {
        YearMonth to = YearMonth.from(askedOn);
        return source.periodMonths() == 0
                ? Optional.empty()
                : Optional.of(new Months(to.minusMonths(source.periodMonths()), to));
    }

    /** Without the person, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return source.code() + " " + county + "/" + id + " attempt " + attempt;
    }
}

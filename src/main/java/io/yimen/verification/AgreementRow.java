package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement as it is shown: where it holds and for what, and how much of today's quota is used. */
public record AgreementRow(
        String id,
        String region,
        List<Purpose> purposes,
        List<String> fields,
        Basis basis,
        String legalBasis,
        int quota,
        int used,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean inForce) {}

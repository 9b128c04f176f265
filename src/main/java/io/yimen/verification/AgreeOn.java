package io.yimen.verification;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agreement to enter, as it was signed with the owner of a source. */
public record AgreeOn(
        String id,
        RegionCode region,
        Set<Purpose> purposes,
        Set<String> fields,
        Basis basis,
        String legalBasis,
        int dailyQuota,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}

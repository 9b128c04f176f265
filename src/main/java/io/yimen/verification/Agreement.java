package io.yimen.verification;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the owner of a source agreed to. */
record Agreement(
        String id,
        String source,
        RegionCode region,
        Set<Purpose> purposes,
        Set<String> fields,
        Basis basis,
        String legalBasis,
        int dailyQuota,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean covers(int county, Purpose purpose, LocalDate on) {
        return region.countyFrom() <= county
                && county <= region.countyTo()
                && purposes.contains(purpose)
                && inForce(on);
    }

    boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}

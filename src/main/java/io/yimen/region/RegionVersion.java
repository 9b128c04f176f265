package io.yimen.region;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a region was called, and where it lay, for a time. */
record RegionVersion(
        RegionView view,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable RegionCode successor) {

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}

package io.yimen.policy;

import io.yimen.region.RegionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything ever published for one parameter by a region and the regions above it, the nearest region and the latest day first. */
public record PolicyHistory(RegionView region, Parameter parameter, List<Line> lines) {

    /**
     * One published version. {@code standing}: whether it is in force for the region on the day asked, will be, is covered by a
     * more specific or a later one, or was replaced by a correction.
     */
    public record Line(
            PolicyValue value,
            RegionView from,
            int version,
            Standing standing,
            Instant publishedAt,
            String title,
            String note,
            @Nullable UUID file,
            @Nullable UUID draft) {}

    /** What a version still says. */
    public enum Standing {
        IN_FORCE,
        TO_COME,
        PAST,
        COVERED,
        CORRECTED,
        WITHDRAWN
    }
}

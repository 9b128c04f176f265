package io.yimen.policy;

import io.yimen.region.RegionView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policy page of a region: where one stands, what lies below it, and the values that reach it on a day, group by group, as
 * far as they were asked for. {@code mayDraft} is true for the editors of this very region.
 */
public record PolicySheet(
        RegionView region,
        List<RegionView> above,
        List<RegionView> below,
        LocalDate on,
        SheetQuery query,
        List<Group> groups,
        int all,
        boolean mayDraft,
        boolean seesDrafts) {

    /** How many parameters are shown. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Parameters that belong together. */
    public record Group(PolicyGroup group, List<Row> rows) {}

    /**
     * A parameter and its value in force, if it has one; {@code from} is the region that set it, {@code file} its document to
     * fetch, {@code next} the value that will take its place.
     */
    public record Row(
            Parameter parameter,
            @Nullable PolicyValue value,
            @Nullable RegionView from,
            String title,
            @Nullable UUID file,
            @Nullable PolicyValue next,
            boolean own) {}
}

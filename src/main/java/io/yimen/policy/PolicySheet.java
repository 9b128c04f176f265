package io.yimen.policy;

import io.yimen.region.RegionView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy page: where one stands, what lies below it, and in a county the values in force on a day, group by group.
 * {@code groups} is empty above a county.
 */
public record PolicySheet(
        RegionView region, List<RegionView> above, List<RegionView> below, LocalDate on, List<Group> groups) {

    /** Parameters that belong together; {@code key} is the first part of theirs. */
    public record Group(String key, List<Row> rows) {}

    /** A parameter and its value in force, if it has one; {@code from} is the region that set it. */
    public record Row(
            Parameter parameter,
            @Nullable PolicyValue value,
            @Nullable RegionView from) {}
}

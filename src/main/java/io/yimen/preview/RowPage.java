package io.yimen.preview;

import io.yimen.region.RegionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a run's households. */
public record RowPage(Run run, List<Line> lines, long total, int page, int size) {

    /** What a spreadsheet still opens at once. */
    public static final int MOST_IN_A_FILE = 100_000;

    /**
     * A household with its place.
     *
     * @param name masked; only for those whose work is on cases
     * @param mayOpen whether the case page is the reader's
     */
    public record Line(
            PreviewRow row,
            @Nullable RegionView county,
            @Nullable RegionView township,
            @Nullable String name,
            boolean mayOpen) {}

    /** Whether there is a column of names at all. */
    public boolean named() {
        return lines.stream().anyMatch(line -> line.name() != null);
    }
}

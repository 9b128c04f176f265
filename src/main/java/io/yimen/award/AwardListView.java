package io.yimen.award;

import io.yimen.region.RegionView;
import io.yimen.web.DueClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list page: the reader's area in figures, the townships to choose from, and one page of awards. */
public record AwardListView(
        RegionView place,
        List<RegionView> townships,
        LocalDate today,
        AwardTotals totals,
        AwardFilter filter,
        long total,
        List<Line> lines) {

    /** An award with the township's name and the clock of its recheck; an ended one has none. */
    public record Line(
            AwardRow award,
            @Nullable RegionView township,
            @Nullable DueClock recheck) {}
}

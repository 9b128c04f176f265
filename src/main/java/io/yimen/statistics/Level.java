package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A region and its parts one level down, counted month by month; a county has itself as its only part. */
record Level(RegionCode region, List<RollupRow> rows) {

    Map<String, Count> parts(YearMonth month, Programme programme) {
        Map<String, Count> parts = new TreeMap<>();
        for (RollupRow row : rows) {
            if (row.month().equals(month) && row.programme() == programme) {
                parts.merge(row.region(), count(row), Count::plus);
            }
        }
        return parts;
    }

    Count whole(YearMonth month, Programme programme) {
        return parts(month, programme).values().stream().reduce(Count.NONE, Count::plus);
    }

    private static Count count(RollupRow row) {
        return switch (row.residence()) {
            case URBAN -> new Count(row.figures(), Figures.NONE);
            case RURAL -> new Count(Figures.NONE, row.figures());
        };
    }
}

package io.yimen.statistics.web;

import io.yimen.common.RegionCode;
import io.yimen.statistics.DashboardQuery;
import io.yimen.statistics.MapMeasure;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of a dashboard; what cannot be read is not there. */
record DashboardForm(
        @Nullable String region,
        @Nullable String month,
        @Nullable String map) {

    DashboardQuery toQuery() {
        return new DashboardQuery(readRegion().orElse(null), readMonth().orElse(null), readMeasure());
    }

    private Optional<RegionCode> readRegion() {
        try {
            return Optional.ofNullable(region).filter(text -> !text.isBlank()).map(RegionCode::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<YearMonth> readMonth() {
        try {
            return Optional.ofNullable(month).filter(text -> !text.isBlank()).map(YearMonth::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private MapMeasure readMeasure() {
        return Arrays.stream(MapMeasure.values())
                .filter(measure -> measure.name().equals(map))
                .findFirst()
                .orElse(MapMeasure.AVERAGE_AMOUNT);
    }
}

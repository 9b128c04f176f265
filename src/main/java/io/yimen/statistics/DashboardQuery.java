package io.yimen.statistics;

import io.yimen.common.RegionCode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Which dashboard to draw: the reader's own region and this month where nothing is said. */
public record DashboardQuery(
        @Nullable RegionCode region, @Nullable YearMonth month, MapMeasure map) {}

package io.yimen.statistics;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.CurrentAccount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the dashboard of a region from its rollup, for a reader whose own region holds it. */
@Service
public class Dashboards {

    /** Months in the trend, the one shown included. */
    static final int TREND = 12;

    private static final int MONTHS_OFFERED = 36;

    private final DashboardRepository rollups;
    private final DashboardDrawing drawing;
    private final Regions regions;
    private final CurrentAccount account;
    private final BusinessClock clock;

    Dashboards(
            DashboardRepository rollups,
            DashboardDrawing drawing,
            Regions regions,
            CurrentAccount account,
            BusinessClock clock) {
        this.rollups = rollups;
        this.drawing = drawing;
        this.regions = regions;
        this.account = account;
        this.clock = clock;
    }

    /** @throws NoSuchDashboard when the reader may not open it or there is none */
    @Transactional(readOnly = true)
    public DashboardView of(DashboardQuery query) {
        RegionCode reader = readerRegion();
        RegionCode region = query.region() == null ? reader : query.region();
        YearMonth month = query.month() == null ? thisMonth() : query.month();
        if (!mayOpen(reader, region) || !months().contains(month)) {
            throw new NoSuchDashboard();
        }
        return drawing.draw(new DashboardDrawing.Subject(
                regions.get(region),
                ancestors(reader, region),
                month,
                months(),
                rollups.refreshedAt(region).orElse(null),
                readership(reader, region, month),
                query.map()));
    }

    // whoever works in a township reads the figures of its county
    private RegionCode readerRegion() {
        RegionCode own = account.get().region();
        return own.level().compareTo(RegionLevel.COUNTY) > 0 ? RegionCode.ofCounty(own.county()) : own;
    }

    private boolean mayOpen(RegionCode reader, RegionCode region) {
        return reader.contains(region)
                && region.level().compareTo(RegionLevel.COUNTY) <= 0
                && regions.find(region).isPresent();
    }

    private Readership readership(RegionCode reader, RegionCode region, YearMonth month) {
        YearMonth first = month.minusMonths(TREND - 1L);
        return new Readership(reader, rollups.levels(path(reader, region), first, month));
    }

    private List<RegionView> ancestors(RegionCode reader, RegionCode region) {
        List<RegionCode> path = path(reader, region);
        return path.subList(0, path.size() - 1).stream().map(regions::get).toList();
    }

    private static List<RegionCode> path(RegionCode reader, RegionCode region) {
        List<RegionCode> path = new ArrayList<>(List.of(region));
        while (!path.get(0).equals(reader)) {
            path.add(0, path.get(0).parent());
        }
        return path;
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.today());
    }

    // the newest is next month: what was confirmed today begins then
    private List<YearMonth> months() {
        YearMonth newest = thisMonth().plusMonths(1);
        return IntStream.range(0, MONTHS_OFFERED).mapToObj(newest::minusMonths).toList();
    }
}

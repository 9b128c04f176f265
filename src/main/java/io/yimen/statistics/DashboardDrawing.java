package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.common.Residence;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.statistics.DashboardView.MonthRow;
import io.yimen.statistics.DashboardView.PartRow;
import io.yimen.statistics.DashboardView.ProgrammeRow;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns counted levels into the tables, figures and map of a page; every number passes its veil here. */
@Component
class DashboardDrawing {

    /** What is drawn, for whom. */
    record Subject(
            RegionView region,
            List<RegionView> above,
            YearMonth month,
            List<YearMonth> months,
            @Nullable Instant refreshedAt,
            Readership readership,
            MapMeasure measure) {

        Count whole(YearMonth of, Programme programme) {
            return readership.page().whole(of, programme);
        }

        FigureRow figures(YearMonth of) {
            return FigureRow.of(whole(of, COUNTED), readership.whole(of, COUNTED));
        }
    }

    /** The programme the page counts; the others stand in the table by programme. */
    private static final Programme COUNTED = Programme.DIBAO;

    private final Regions regions;
    private final MapDrawing map;

    DashboardDrawing(Regions regions, MapDrawing map) {
        this.regions = regions;
        this.map = map;
    }

    DashboardView draw(Subject subject) {
        return new DashboardView(
                subject.region(),
                subject.above(),
                subject.month(),
                subject.months(),
                subject.refreshedAt(),
                subject.readership().hidesSmallNumbers(),
                keyFigures(subject),
                map(subject),
                parts(subject),
                subject.figures(subject.month()),
                programmes(subject),
                trend(subject));
    }

    private static List<KeyFigure> keyFigures(Subject subject) {
        FigureRow now = subject.figures(subject.month());
        FigureRow before = subject.figures(subject.month().minusMonths(1));
        return List.of(
                new KeyFigure("households", now.households(), before.households()),
                new KeyFigure("persons", now.persons(), before.persons()),
                new KeyFigure("amount", now.amount(), before.amount()),
                new KeyFigure("average-amount", now.averageAmount(), before.averageAmount()),
                line("urban-line", MapMeasure.URBAN_LINE, subject),
                line("rural-line", MapMeasure.RURAL_LINE, subject));
    }

    private static KeyFigure line(String code, MapMeasure measure, Subject subject) {
        return new KeyFigure(
                code,
                line(measure, subject, subject.month()),
                line(measure, subject, subject.month().minusMonths(1)));
    }

    private static Cell line(MapMeasure measure, Subject subject, YearMonth month) {
        return measure.of(subject.whole(month, COUNTED), subject.readership().whole(month, COUNTED));
    }

    private List<PartRow> parts(Subject subject) {
        if (subject.region().level() == RegionLevel.COUNTY) {
            return List.of();
        }
        Map<String, Count> counts = subject.readership().page().parts(subject.month(), COUNTED);
        Map<String, Veil> veils = subject.readership().parts(subject.month(), COUNTED);
        return partRegions(subject, counts.keySet()).values().stream()
                .map(part -> new PartRow(
                        part,
                        FigureRow.of(
                                counts.getOrDefault(part.code().value(), Count.NONE),
                                veils.getOrDefault(part.code().value(), Veil.NONE))))
                .toList();
    }

    // an abolished county keeps its row as long as it has numbers
    private Map<String, RegionView> partRegions(Subject subject, Set<String> counted) {
        Map<String, RegionView> parts = new TreeMap<>();
        regions.childrenOf(subject.region().code(), subject.month().atEndOfMonth())
                .forEach(child -> parts.put(child.code().value(), child));
        counted.forEach(code -> parts.computeIfAbsent(code, missing -> regions.get(new RegionCode(missing))));
        return parts;
    }

    private @Nullable TileMap map(Subject subject) {
        if (subject.region().level() != RegionLevel.NATION) {
            return null;
        }
        Readership readership = subject.readership();
        return map.draw(
                subject.measure(),
                readership.page().parts(subject.month(), COUNTED),
                readership.parts(subject.month(), COUNTED));
    }

    private static List<ProgrammeRow> programmes(Subject subject) {
        Set<Programme> present = new TreeSet<>(Set.of(COUNTED));
        subject.readership().page().rows().stream()
                .filter(row -> row.month().equals(subject.month()))
                .forEach(row -> present.add(row.programme()));
        return present.stream()
                .flatMap(programme -> programme(subject, programme))
                .toList();
    }

    private static Stream<ProgrammeRow> programme(Subject subject, Programme programme) {
        Count count = subject.whole(subject.month(), programme);
        Veil veil = subject.readership().whole(subject.month(), programme);
        return Stream.of(
                new ProgrammeRow(programme, Residence.URBAN, FigureRow.of(count.urban(), veil.split())),
                new ProgrammeRow(programme, Residence.RURAL, FigureRow.of(count.rural(), veil.split())),
                new ProgrammeRow(programme, null, FigureRow.of(count, veil)));
    }

    private static List<MonthRow> trend(Subject subject) {
        return IntStream.range(0, Dashboards.TREND)
                .mapToObj(back -> subject.month().minusMonths(Dashboards.TREND - 1L - back))
                .map(month -> new MonthRow(month, subject.figures(month)))
                .toList();
    }
}

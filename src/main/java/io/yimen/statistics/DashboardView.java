package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.region.RegionView;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One region in one month. {@code above} leads from the reader's region to this one, {@code parts} are its regions one
 * level down; {@code map} is there for the nation only.
 */
public record DashboardView(
        RegionView region,
        List<RegionView> above,
        YearMonth month,
        List<YearMonth> months,
        @Nullable Instant refreshedAt,
        boolean hidesSmallNumbers,
        List<KeyFigure> figures,
        @Nullable TileMap map,
        List<PartRow> parts,
        FigureRow sum,
        List<ProgrammeRow> programmes,
        List<MonthRow> trend) {

    /** A region one level down. */
    public record PartRow(RegionView region, FigureRow figures) {}

    /** A programme in towns, in villages, or together when {@code residence} is absent. */
    public record ProgrammeRow(
            Programme programme, @Nullable Residence residence, FigureRow figures) {}

    /** A month of the trend. */
    public record MonthRow(YearMonth month, FigureRow figures) {}
}

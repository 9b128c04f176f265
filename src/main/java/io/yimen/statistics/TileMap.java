package io.yimen.statistics;

import io.yimen.region.RegionView;
import java.util.List;

/** The 31 provinces on a grid, in reading order, coloured by steps drawn from the data. */
public record TileMap(MapMeasure measure, List<Tile> tiles, List<String> legend) {

    /** A province's place on the grid, its number and its colour: 1 to 5, 0 when there is no number to show. */
    public record Tile(RegionView province, int column, int row, Cell value, int step) {}
}

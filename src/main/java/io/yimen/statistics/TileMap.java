package io.yimen.statistics;

import io.yimen.common.RegionCode;
import java.util.List;
import java.util.Locale;

/** The 31 provinces on a grid, in reading order, coloured by steps drawn from the data. */
public record TileMap(MapMeasure measure, List<Tile> tiles, List<String> legend) {

    /** A province's place on the grid, its number and its colour: 1 to 5, 0 when there is no number to show. */
    public record Tile(RegionCode province, String name, String nameEn, int column, int row, Cell value, int step) {

        /** The short name that fits a square. */
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : name;
        }
    }
}

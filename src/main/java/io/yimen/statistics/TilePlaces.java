package io.yimen.statistics;

import io.yimen.common.RegionCode;
import io.yimen.database.ReferenceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where each province stands on the tile map; the map shows directions, not borders. */
@Component
class TilePlaces {

    /** A place on the grid, both from 1. */
    record Place(RegionCode province, String name, String nameEn, int column, int row) {

        TileMap.Tile tile(Cell value, TileSteps steps) {
            return new TileMap.Tile(province, name, nameEn, column, row, value, steps.of(value));
        }
    }

    private static final String FILE = "db/reference/tile_map.csv";
    private static final List<String> HEADER = List.of("code", "name_zh", "name_en", "column", "row");

    private final List<Place> places;

    TilePlaces() {
        List<Place> read = new ArrayList<>();
        ReferenceTable.read(
                FILE,
                HEADER,
                row -> read.add(new Place(
                        new RegionCode(row.required("code")),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.number("column"),
                        row.number("row"))));
        read.sort(Comparator.comparingInt(Place::row).thenComparingInt(Place::column));
        this.places = List.copyOf(read);
    }

    /** From the top row down, each from left to right. */
    List<Place> inReadingOrder() {
        return places;
    }
}

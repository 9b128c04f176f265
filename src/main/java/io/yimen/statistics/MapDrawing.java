package io.yimen.statistics;

import io.yimen.statistics.TilePlaces.Place;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a measure of each province on the tile map, coloured by steps over what is shown. */
@Component
class MapDrawing {

    private final TilePlaces places;

    MapDrawing(TilePlaces places) {
        this.places = places;
    }

    TileMap draw(MapMeasure measure, Map<String, Count> counts, Map<String, Veil> veils) {
        TileSteps steps = TileSteps.over(places.inReadingOrder().stream()
                .map(place -> cell(place, measure, counts, veils))
                .toList());
        List<TileMap.Tile> tiles = places.inReadingOrder().stream()
                .map(place -> place.tile(cell(place, measure, counts, veils), steps))
                .toList();
        return new TileMap(measure, tiles, steps.legend());
    }

    private static Cell cell(Place place, MapMeasure measure, Map<String, Count> counts, Map<String, Veil> veils) {
        String province = place.province().value();
        return measure.of(counts.getOrDefault(province, Count.NONE), veils.getOrDefault(province, Veil.NONE));
    }
}

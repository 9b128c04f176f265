package io.yimen.statistics;

import java.util.function.BiFunction;

/** What the colours of the tile map tell: averages, never counts, so that large provinces do not shout. */
public enum MapMeasure {
    AVERAGE_AMOUNT((count, veil) -> Cell.average(count.total().averageAmountFen(), count.total(), veil.total())),
    URBAN_LINE((count, veil) -> Cell.average(count.urban().averageLineFen(), count.urban(), veil.split())),
    RURAL_LINE((count, veil) -> Cell.average(count.rural().averageLineFen(), count.rural(), veil.split()));

    private final BiFunction<Count, Veil, Cell> reckon;

    MapMeasure(BiFunction<Count, Veil, Cell> reckon) {
        this.reckon = reckon;
    }

    Cell of(Count count, Veil veil) {
        return reckon.apply(count, veil);
    }
}

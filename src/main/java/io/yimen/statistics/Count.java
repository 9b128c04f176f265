package io.yimen.statistics;

/** The figures of one region, month and programme, urban and rural apart. */
record Count(Figures urban, Figures rural) {

    static final Count NONE = new Count(Figures.NONE, Figures.NONE);

    Figures total() {
        return urban.plus(rural);
    }

    Count plus(Count other) {
        return new Count(urban.plus(other.urban), rural.plus(other.rural));
    }

    boolean isNone() {
        return urban.isNone() && rural.isNone();
    }
}

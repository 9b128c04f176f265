package io.yimen.statistics;

/** What a reader may not see of a {@link Count}: all of it, or only how it splits into urban and rural. */
record Veil(boolean total, boolean split) {

    static final Veil NONE = new Veil(false, false);

    Veil {
        split = split || total;
    }

    /** Hides a count that is small itself. */
    static Veil of(Count count) {
        return new Veil(
                count.total().isSmall(),
                count.urban().isSmall() || count.rural().isSmall());
    }
}

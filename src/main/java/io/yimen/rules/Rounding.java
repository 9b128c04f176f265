package io.yimen.rules;

/** How the Dibao base amount is rounded, once. */
enum Rounding {
    FEN_HALF_UP(1),
    JIAO_HALF_UP(10),
    YUAN_HALF_UP(100),
    YUAN_UP(100);

    private final long unit;

    Rounding(long unit) {
        this.unit = unit;
    }

    /** {@code (a·b + c·d) / divisor}, rounded to the unit. */
    long round(long a, long b, long c, long d, long divisor) {
        long units =
                this == YUAN_UP ? Exact.ceil(a, b, c, d, divisor * unit) : Exact.halfUp(a, b, c, d, divisor * unit);
        return units * unit;
    }
}

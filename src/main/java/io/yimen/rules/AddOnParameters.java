package io.yimen.rules;

/** The add-ons of a county, by {@link AddOnCategory}, and the set of categories for which it pays at all. */
record AddOnParameters(boolean summed, long capBp, long[] percentBp, long[] flat, int paid) {

    static final String MODE = "dibao.addon_mode";
    static final String CAP = "dibao.addon_cap_bp";

    private enum Mode {
        HIGHEST,
        SUM
    }

    static AddOnParameters from(Values values) {
        AddOnCategory[] categories = AddOnCategory.values();
        long[] percent = new long[categories.length];
        long[] flat = new long[categories.length];
        int paid = 0;
        for (int i = 0; i < categories.length; i++) {
            percent[i] = values.number(categories[i].percentKey());
            flat[i] = values.money(categories[i].flatKey());
            if (percent[i] > 0 || flat[i] > 0) {
                paid |= categories[i].bit();
            }
        }
        return new AddOnParameters(
                values.choice(MODE, Mode.class) == Mode.SUM, values.number(CAP), percent, flat, paid);
    }

    /** What one category adds a month to somebody with this line; the flat sum wins when both are set. */
    long of(AddOnCategory category, long line) {
        long flatSum = flat[category.ordinal()];
        return flatSum > 0 ? flatSum : percentOf(line, percentBp[category.ordinal()]);
    }

    long cap(long line) {
        return percentOf(line, capBp);
    }

    private static long percentOf(long line, long bp) {
        return bp > 0 ? Exact.halfUp(line, bp, 0, 0, 10_000) : 0;
    }
}

package io.yimen.rules;

import io.yimen.common.Residence;

/**
 * The add-ons of a county, a month, by residence and {@link AddOnCategory}, and the set of categories for which it pays at all.
 *
 * @param caps of the sum, by residence; {@link Long#MAX_VALUE} where there is none
 */
record AddOnParameters(boolean summed, long[][] monthly, long[] caps, int paid) {

    static final String MODE = "dibao.addon_mode";
    static final String CAP = "dibao.addon_cap_bp";

    private enum Mode {
        HIGHEST,
        SUM
    }

    static AddOnParameters from(Values values, LineStandards lines) {
        Residence[] residences = Residence.values();
        long[][] monthly = new long[residences.length][AddOnCategory.ALL.size()];
        int paid = 0;
        for (AddOnCategory category : AddOnCategory.ALL) {
            long flat = values.money(category.flatKey());
            long percent = values.number(category.percentKey());
            for (Residence residence : residences) {
                // the flat sum wins when both are set
                long sum = flat > 0 ? flat : percentOf(line(lines, residence), percent);
                monthly[residence.ordinal()][category.ordinal()] = sum;
                paid |= sum > 0 ? category.bit() : 0;
            }
        }
        return new AddOnParameters(values.choice(MODE, Mode.class) == Mode.SUM, monthly, caps(values, lines), paid);
    }

    private static long[] caps(Values values, LineStandards lines) {
        Residence[] residences = Residence.values();
        long[] caps = new long[residences.length];
        long bp = values.number(CAP);
        for (Residence residence : residences) {
            caps[residence.ordinal()] = bp > 0 ? percentOf(line(lines, residence), bp) : Long.MAX_VALUE;
        }
        return caps;
    }

    /** What one category adds to somebody whose line is that of this residence. */
    long of(AddOnCategory category, Residence residence) {
        return monthly[residence.ordinal()][category.ordinal()];
    }

    long cap(Residence residence) {
        return caps[residence.ordinal()];
    }

    /** Nobody has the line of a residence for which none is set. */
    private static long line(LineStandards lines, Residence residence) {
        return lines.lacks(residence) ? 0 : lines.of(residence);
    }

    private static long percentOf(long line, long bp) {
        return bp > 0 ? Exact.halfUp(line, bp, 0, 0, 10_000) : 0;
    }
}

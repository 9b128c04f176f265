package io.yimen.demo;

import io.yimen.common.Residence;
import io.yimen.region.RegionView;
import java.util.List;

/** A county of the demo and its townships, the first of which has the demo accounts. */
record DemoPlace(int county, String word, List<RegionView> townships) {

    private static final int BEILIN = 610103;

    /** The township of the demo accounts far more often than chance, so that their desks are full. */
    RegionView township(Dice dice, int oneInHome) {
        return dice.oneIn(oneInHome) ? home() : dice.of(townships);
    }

    RegionView home() {
        return townships.get(0);
    }

    /** Beilin lies in the city; elsewhere streets and the county town are urban, and some there live on the land. */
    Residence residence(Dice dice, RegionView township) {
        if (county == BEILIN) {
            return Residence.URBAN;
        }
        boolean town = township.name().endsWith("街道") || township.name().equals("城关镇");
        return town && !dice.oneIn(5) ? Residence.URBAN : Residence.RURAL;
    }
}

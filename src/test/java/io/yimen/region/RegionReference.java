package io.yimen.region;

import io.yimen.database.ReferenceLoads;

/** Lets tests of other modules have the regions without the whole application. */
public final class RegionReference {

    private RegionReference() {}

    public static void load(ReferenceLoads loads) {
        loads.load(new RegionLoad());
    }
}

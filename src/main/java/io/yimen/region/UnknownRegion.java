package io.yimen.region;

import io.yimen.common.RegionCode;

/** There never was a region with this code. */
public class UnknownRegion extends RuntimeException {

    public UnknownRegion(RegionCode code) {
        super("There is no region " + code);
    }
}

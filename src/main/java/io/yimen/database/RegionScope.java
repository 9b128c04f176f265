package io.yimen.database;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;

/**
 * The counties and the township whose rows a transaction may see: an inclusive range of six-digit county codes, and one
 * nine-digit township, {@code 0} for any.
 */
public record RegionScope(int countyFrom, int countyTo, int township) {

    /** No row at all: no county code is 1. */
    public static final RegionScope NONE = new RegionScope(1, 1, 0);

    public static final RegionScope ALL = new RegionScope(0, 999_999, 0);

    public RegionScope {
        if (countyFrom < 0 || countyTo > 999_999 || countyFrom > countyTo || township < 0 || township > 999_999_999) {
            throw new IllegalArgumentException("Not a region scope: " + countyFrom + "-" + countyTo + "/" + township);
        }
    }

    public static RegionScope of(RegionCode region) {
        return new RegionScope(region.countyFrom(), region.countyTo(), townshipOf(region));
    }

    public boolean covers(int county, int township) {
        return coversCounty(county) && (this.township == 0 || this.township == township);
    }

    public boolean coversCounty(int county) {
        return countyFrom <= county && county <= countyTo;
    }

    private static int townshipOf(RegionCode region) {
        if (region.level().compareTo(RegionLevel.TOWNSHIP) < 0) {
            return 0;
        }
        return Integer.parseInt(region.value().substring(0, 9));
    }
}

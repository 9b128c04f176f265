package io.yimen.common;

/** The levels of administrative divisions, by the number of digits of their codes. */
public enum RegionLevel {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE
}

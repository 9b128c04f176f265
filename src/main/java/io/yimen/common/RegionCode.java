package io.yimen.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of an administrative division: {@code 0} the nation, then 2, 4, 6, 9 or 12 digits (GB/T 2260 and the statistical codes). */
public record RegionCode(String value) implements Comparable<RegionCode> {

    public static final RegionCode NATION = new RegionCode("0");

    @JsonCreator
    public RegionCode {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("Not a region code: " + value);
        }
    }

    // by hand: codes are made for every household and rule, and a pattern costs more than the rest of the look-up
    private static boolean wellFormed(String value) {
        return switch (value.length()) {
            case 1 -> value.charAt(0) == '0';
            case 2, 4, 6, 9, 12 -> value.charAt(0) != '0' && value.chars().allMatch(c -> c >= '0' && c <= '9');
            default -> false;
        };
    }

    public static RegionCode ofCounty(int county) {
        return new RegionCode(Integer.toString(county));
    }

    public RegionLevel level() {
        return switch (value.length()) {
            case 1 -> RegionLevel.NATION;
            case 2 -> RegionLevel.PROVINCE;
            case 4 -> RegionLevel.PREFECTURE;
            case 6 -> RegionLevel.COUNTY;
            case 9 -> RegionLevel.TOWNSHIP;
            default -> RegionLevel.VILLAGE;
        };
    }

    /** The six-digit county this code lies in; only for a county, township or village. */
    public int county() {
        if (value.length() < 6) {
            throw new IllegalStateException(value + " lies above a county");
        }
        return Integer.parseInt(value.substring(0, 6));
    }

    /** True for this region and every region below it. */
    public boolean contains(RegionCode other) {
        return level() == RegionLevel.NATION || other.value.startsWith(value);
    }

    /** Smallest six-digit county code inside; a township or village answers its county. */
    public int countyFrom() {
        return level() == RegionLevel.NATION ? 0 : padded('0');
    }

    /** Largest six-digit county code inside; a township or village answers its county. */
    public int countyTo() {
        return level() == RegionLevel.NATION ? 999_999 : padded('9');
    }

    /** The region one level up by its digits; the nation is its own parent. */
    public RegionCode parent() {
        return switch (value.length()) {
            case 1, 2 -> NATION;
            case 4, 6 -> new RegionCode(value.substring(0, value.length() - 2));
            default -> new RegionCode(value.substring(0, value.length() - 3));
        };
    }

    private int padded(char digit) {
        return value.length() >= 6
                ? county()
                : Integer.parseInt(value + String.valueOf(digit).repeat(6 - value.length()));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

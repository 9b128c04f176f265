package io.yimen.rules;

import org.jspecify.annotations.Nullable;

/** A set of income codes that is asked for every income: a table with so many empty places that most questions end at the first look. */
final class Codes {

    private final @Nullable String[] places;

    Codes(String... codes) {
        places = new String[Integer.highestOneBit(Math.max(1, codes.length)) * 8];
        for (String code : codes) {
            places[placeOf(code)] = code;
        }
    }

    boolean contains(@Nullable String code) {
        return code != null && places[placeOf(code)] != null;
    }

    /** Where the code is, or would be. */
    private int placeOf(String code) {
        int place = code.hashCode() & places.length - 1;
        while (places[place] != null && !code.equals(places[place])) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }
}

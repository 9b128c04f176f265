package io.yimen.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of income codes that is asked for every income: a bit for each code that the contract names, any other by its name.
 *
 * <p>Whether an income is exempt changes from one to the next, and the processor would guess it wrong too often: {@link #keeping} answers with
 * a mask.
 */
final class Codes {

    /** The bit of every code that is not {@link #KNOWN}. */
    private static final long OTHER = Long.MIN_VALUE;

    private static final List<String> KNOWN = List.of(
            "BASIC_RESIDENT_PENSION",
            "OLD_AGE_ALLOWANCE",
            "SCHOLARSHIP",
            "SPECIAL_CARE",
            "PENSION",
            "LAND_RENT",
            "FAMILY_PLANNING_REWARD",
            "BRAVERY_REWARD",
            "GOVERNMENT_ASSISTANCE");

    private final long known;
    private final Set<String> others;

    Codes(String... codes) {
        long bits = 0;
        others = new HashSet<>();
        for (String code : codes) {
            long bit = bitOf(code);
            if (bit == OTHER) {
                others.add(code);
            } else {
                bits |= bit;
            }
        }
        known = bits;
    }

    /** Nothing for an income without code. */
    static long bitOf(@Nullable String code) {
        if (code == null) {
            return 0;
        }
        int place = KNOWN.indexOf(code);
        return place < 0 ? OTHER : 1L << place;
    }

    boolean contains(IncomeItem item) {
        return keeping(item) == 0;
    }

    /** Every bit for an income that is not in the set, none for one that is. */
    long keeping(IncomeItem item) {
        if (item.codeBit() == OTHER) {
            return others.contains(item.said().code()) ? 0 : -1;
        }
        return (known & item.codeBit()) - 1 >> 63;
    }

    /** True when incomes of these bits may be in the set. */
    boolean touches(long bits) {
        return (bits & (known | OTHER)) != 0;
    }
}

package io.yimen.rules;

/**
 * A set of members as a {@code long}: a bit for each, by where the member stands in the request.
 *
 * <p>Such sets are joined and counted at once, where asking one member after the other means a guess of the processor for each answer.
 * Wrong guesses were half of what a decision cost (docs/benchmarks.md).
 */
final class Places {

    /** As many members as a set takes, so that {@link #below} and every shift stay inside a positive {@code long}. */
    static final int MOST = 62;

    static final long NONE = 0;

    /** Also places where nobody stands: to be joined with a set of members before it is counted. */
    static final long EVERY = -1;

    private Places() {}

    static long of(int place) {
        return 1L << place;
    }

    /** The first so many. */
    static long below(int count) {
        return (1L << count) - 1;
    }

    static long when(boolean belongs, int place) {
        return belongs ? 1L << place : NONE;
    }

    static boolean contains(long places, int place) {
        return (places >>> place & 1) != 0;
    }

    static int size(long places) {
        return Long.bitCount(places);
    }

    /** Of a set that is not empty. */
    static int first(long places) {
        return Long.numberOfTrailingZeros(places);
    }

    static long withoutFirst(long places) {
        return places & places - 1;
    }
}

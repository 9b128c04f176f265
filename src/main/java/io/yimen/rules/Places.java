package io.yimen.rules;

/**
 * A set of members as a {@code long}: a bit for each, by where the member stands in the request.
 *
 * <p>Such sets are joined and counted without a question asked of one member after the other. The answer to such a question is as good as
 * random, and a processor that guessed it wrong loses more time than the whole rule takes.
 */
final class Places {

    /** As many members as a set has room for; the contract allows fewer. */
    static final int MOST = 62;

    static final long NONE = 0;
    static final long EVERY = -1;

    private Places() {}

    static long of(int place) {
        return 1L << place;
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

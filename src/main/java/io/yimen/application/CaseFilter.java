package io.yimen.application;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; absent means all.
 *
 * @param overdue true: only past its day, false: only what still has time or no clock
 * @param q a case number, an applicant's name or a member's whole ID number
 * @param page counted from 0
 */
public record CaseFilter(
        @Nullable Stage stage,
        @Nullable Programme programme,
        @Nullable RegionCode township,
        @Nullable String q,
        @Nullable Boolean overdue,
        boolean mine,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 200;

    public CaseFilter {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("No such page: " + page + " of " + size);
        }
    }

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, false, 0, 50);
    }
}

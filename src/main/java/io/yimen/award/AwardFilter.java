package io.yimen.award;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which awards a list shows; absent means all.
 *
 * @param q part of the applicant's name, or a case number
 * @param page counted from 0
 */
public record AwardFilter(
        @Nullable RegionCode township,
        @Nullable Programme programme,
        @Nullable AwardState state,
        @Nullable String q,
        Due due,
        int page,
        int size) {

    /** Which recheck dates; message keys under {@code award.due}. */
    public enum Due {
        ALL,
        OVERDUE,
        WITHIN_30_DAYS,
        WITHIN_60_DAYS;

        /** The last recheck date that still meets it, on a day. */
        LocalDate until(LocalDate today) {
            return switch (this) {
                case ALL -> LocalDate.of(9999, 12, 31);
                case OVERDUE -> today.minusDays(1);
                case WITHIN_30_DAYS -> today.plusDays(30);
                case WITHIN_60_DAYS -> today.plusDays(60);
            };
        }
    }

    static final int LARGEST_PAGE = 200;

    public AwardFilter {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("No such page: " + page + " of " + size);
        }
    }
}

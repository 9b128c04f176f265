package io.yimen.preview;

import io.yimen.common.Programme;
import io.yimen.common.Residence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a run; absent means all.
 *
 * @param effects none means all
 * @param before the programme under the policy before
 */
public record RowFilter(
        Set<Effect> effects,
        @Nullable Source source,
        @Nullable Integer county,
        @Nullable Residence residence,
        @Nullable Programme before,
        @Nullable Programme after) {

    public static final RowFilter ALL = new RowFilter(Set.of(), null, null, null, null, null);

    /** Awards that are not what they were. */
    static final RowFilter CHANGED_AWARDS = new RowFilter(Effect.CHANGING, Source.AWARD, null, null, null, null);
}

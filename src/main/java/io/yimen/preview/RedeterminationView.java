package io.yimen.preview;

import io.yimen.policy.PolicyValue;
import io.yimen.region.RegionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The county's list of awards to be redetermined, publication by publication. */
public record RedeterminationView(
        RegionView county,
        List<Publication> publications,
        @Nullable Publication chosen,
        List<ChangedValue> changed,
        @Nullable RowPage page,
        PreviewView.@Nullable Job job,
        boolean mayRenew) {

    /** A day on which published values took effect; {@code awards} is how many of the reader's area they change. */
    public record Publication(Run run, long awards) {}

    /** A parameter before and from that day; absent where it has no value. */
    public record ChangedValue(
            String key,
            @Nullable PolicyValue before,
            @Nullable PolicyValue after) {}
}

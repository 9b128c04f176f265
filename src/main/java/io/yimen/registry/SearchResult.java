package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search of the register found: people in the caller's own area, and at most one other place where the number
 * is known. {@code shown} is the query as it may be shown again, a number masked.
 */
public record SearchResult(
        Kind kind,
        String shown,
        List<PersonHit> hits,
        boolean more,
        @Nullable RegionCode elsewhere,
        NationalId.@Nullable Fault fault) {

    /** How the query was understood; message keys under {@code registry.search}. */
    public enum Kind {
        NOTHING_ASKED,
        BAD_ID,
        ID,
        TEMPORARY_KEY,
        NAME
    }
}

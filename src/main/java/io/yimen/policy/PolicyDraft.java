package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A set of values that a region means to set from a day on, with the document behind it. {@code values} holds the changed keys
 * only; an empty text gives a parameter back to the region above.
 */
public record PolicyDraft(
        UUID id,
        RegionCode region,
        LocalDate startsOn,
        String documentNumber,
        String documentTitle,
        DraftState state,
        Map<String, String> values,
        String draftedBy,
        int version,
        DraftGrounds grounds,
        DraftPeople people) {

    public PolicyDraft {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The drafted value as if it were published; it bears the id of its draft. */
    PolicyValue value(String key) {
        return new PolicyValue(key, values.getOrDefault(key, ""), region, startsOn, documentNumber, id);
    }
}

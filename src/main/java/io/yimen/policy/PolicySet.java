package io.yimen.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every parameter that has a value in a county on a day, by key, each with where it comes from. */
public record PolicySet(int county, LocalDate on, Map<String, PolicyValue> values) {

    public PolicySet {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The bare values, as the rules read them. */
    public Map<String, String> plain() {
        return values.values().stream().collect(Collectors.toUnmodifiableMap(PolicyValue::key, PolicyValue::value));
    }

    /** Which published values these are; defaults have no id. */
    public List<UUID> ids() {
        return values.values().stream()
                .map(PolicyValue::id)
                .filter(Objects::nonNull)
                .toList();
    }
}

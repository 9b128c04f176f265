package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every value ever set, by key and region in the order of time: what is in force is looked up, never asked of the database. */
final class PolicyVersions {

    private final Map<String, Map<RegionCode, NavigableMap<LocalDate, PolicyValue>>> versions = new HashMap<>();

    PolicyVersions(List<PolicyValue> values) {
        for (PolicyValue value : values) {
            LocalDate from = value.effectiveFrom();
            if (from != null) {
                versions.computeIfAbsent(value.key(), key -> new HashMap<>())
                        .computeIfAbsent(value.region(), region -> new TreeMap<>())
                        .put(from, value);
            }
        }
    }

    /** The value of the most specific region that has one on that day. */
    Optional<PolicyValue> inForce(Parameter parameter, RegionCode county, LocalDate on) {
        Map<RegionCode, NavigableMap<LocalDate, PolicyValue>> byRegion = versions.get(parameter.key());
        if (byRegion == null) {
            return Optional.empty();
        }
        RegionCode region = county;
        while (true) {
            Optional<PolicyValue> own = own(parameter, byRegion.get(region), on);
            if (own.isPresent() || region.equals(RegionCode.NATION)) {
                return own;
            }
            region = region.parent();
        }
    }

    private static Optional<PolicyValue> own(
            Parameter parameter, @Nullable NavigableMap<LocalDate, PolicyValue> dated, LocalDate on) {
        return Optional.ofNullable(dated)
                .flatMap(values -> Optional.ofNullable(values.floorEntry(on)))
                .map(Map.Entry::getValue)
                .filter(value -> isSet(parameter, value));
    }

    /** An empty list of codes is a list; any other empty value gives the place back to the region above. */
    private static boolean isSet(Parameter parameter, PolicyValue value) {
        return !value.value().isEmpty() || parameter.type() == ParameterType.CODE_LIST;
    }
}

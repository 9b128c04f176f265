package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was worked out for a place once, kept for the stretch of time between two changes of its policy. */
final class PolicyStretches {

    private record Stretch(RegionCode place, LocalDate since) {}

    private final Map<RegionCode, NavigableSet<LocalDate>> changes = new HashMap<>();
    private final Map<Stretch, Map<String, PolicyValue>> known = new ConcurrentHashMap<>();

    PolicyStretches(PolicyVersions versions) {
        for (PolicyVersion version : versions.all()) {
            LocalDate from = version.value().effectiveFrom();
            if (from != null) {
                changes.computeIfAbsent(version.value().region(), region -> new TreeSet<>())
                        .add(from);
            }
        }
    }

    Map<String, PolicyValue> of(RegionCode place, LocalDate on, Supplier<Map<String, PolicyValue>> work) {
        return known.computeIfAbsent(new Stretch(place, since(place, on)), stretch -> work.get());
    }

    /** The last day up to {@code on} on which anything changed at the place or above it. */
    private LocalDate since(RegionCode place, LocalDate on) {
        LocalDate since = LocalDate.MIN;
        for (RegionCode region = place; ; region = region.parent()) {
            NavigableSet<LocalDate> days = changes.get(region);
            LocalDate day = days == null ? null : days.floor(on);
            since = day != null && day.isAfter(since) ? day : since;
            if (region.equals(RegionCode.NATION)) {
                return since;
            }
        }
    }
}

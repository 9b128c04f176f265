package io.yimen.region;

import io.yimen.common.RegionCode;
import io.yimen.database.BadReferenceRow;
import io.yimen.region.RegionLoad.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recorded changes of regions: past versions, and for some the day from which today's version counts. */
final class RegionHistory {

    private final Map<RegionCode, List<Version>> past = new HashMap<>();
    private final Map<RegionCode, LocalDate> begins = new HashMap<>();

    void add(Version change) {
        LocalDate end = change.to();
        if (end == null) {
            begins.put(change.code(), change.from());
            return;
        }
        if (end.isBefore(change.from())) {
            throw new IllegalArgumentException("valid_to lies before valid_from");
        }
        List<Version> earlier = past.computeIfAbsent(change.code(), code -> new ArrayList<>());
        if (earlier.stream().anyMatch(v -> overlap(v, change.from(), end))) {
            throw new IllegalArgumentException("overlaps another version of " + change.code());
        }
        earlier.add(change);
    }

    private static boolean overlap(Version v, LocalDate from, LocalDate to) {
        LocalDate end = v.to();
        return end != null && !v.from().isAfter(to) && !from.isAfter(end);
    }

    /** The day from which a region of today has its name and parent. */
    LocalDate beginOfToday(RegionCode code) {
        LocalDate recorded = begins.get(code);
        LocalDate lastEnd = lastEnd(code);
        if (recorded == null) {
            return lastEnd == null ? RegionLoad.BEGINNING : lastEnd.plusDays(1);
        }
        if (lastEnd != null && !recorded.isAfter(lastEnd)) {
            throw new IllegalArgumentException("begins on " + recorded + ", before its earlier version ended");
        }
        return recorded;
    }

    private @Nullable LocalDate lastEnd(RegionCode code) {
        return past.getOrDefault(code, List.of()).stream()
                .flatMap(v -> Stream.ofNullable(v.to()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Stream<Version> past() {
        return past.values().stream().flatMap(List::stream);
    }

    /** Every parent and successor must be a region of some time. */
    void check(Set<RegionCode> today, String file) {
        Set<RegionCode> known = new HashSet<>(today);
        known.addAll(past.keySet());
        past().forEach(v -> {
            if (v.parent() != null && !known.contains(v.parent())) {
                throw new BadReferenceRow(file, 1, v.code() + " has an unknown parent " + v.parent());
            }
            if (v.successor() != null && !known.contains(v.successor())) {
                throw new BadReferenceRow(file, 1, v.code() + " has an unknown successor " + v.successor());
            }
        });
        begins.keySet().stream()
                .filter(code -> !today.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new BadReferenceRow(file, 1, code + " has no end here and is no region of today");
                });
    }
}

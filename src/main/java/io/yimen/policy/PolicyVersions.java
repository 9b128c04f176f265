package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every value ever set, by key and region in the order of time: what is in force is looked up, never asked of the database. */
final class PolicyVersions {

    private final List<PolicyVersion> all;
    private final Map<String, Map<RegionCode, NavigableMap<LocalDate, PolicyValue>>> newest;
    private final Map<UUID, PolicyVersion> byId;

    PolicyVersions(List<PolicyVersion> all) {
        this(
                all.stream()
                        .sorted(Comparator.comparingInt(PolicyVersion::version))
                        .toList(),
                new HashMap<>(),
                new HashMap<>());
        this.all.forEach(this::put);
    }

    private PolicyVersions(
            List<PolicyVersion> all,
            Map<String, Map<RegionCode, NavigableMap<LocalDate, PolicyValue>>> newest,
            Map<UUID, PolicyVersion> byId) {
        this.all = all;
        this.newest = newest;
        this.byId = byId;
    }

    /** Every version, older versions of a day before newer ones. */
    List<PolicyVersion> all() {
        return all;
    }

    /** The value of the most specific region that has one on that day. */
    Optional<PolicyValue> inForce(Parameter parameter, RegionCode place, LocalDate on) {
        Map<RegionCode, NavigableMap<LocalDate, PolicyValue>> byRegion = newest.get(parameter.key());
        if (byRegion == null) {
            return Optional.empty();
        }
        RegionCode region = place;
        while (true) {
            Optional<PolicyValue> own = own(parameter, byRegion.get(region), on);
            if (own.isPresent() || region.equals(RegionCode.NATION)) {
                return own;
            }
            region = region.parent();
        }
    }

    /** The value that this very region has in force, if it has one. */
    Optional<PolicyValue> own(Parameter parameter, RegionCode region, LocalDate on) {
        return own(parameter, of(parameter.key(), region), on);
    }

    Set<RegionCode> regionsWith(String key) {
        return newest.getOrDefault(key, Map.of()).keySet();
    }

    /** What this very region has set, in the order of time. */
    NavigableMap<LocalDate, PolicyValue> of(String key, RegionCode region) {
        return newest.getOrDefault(key, Map.of()).getOrDefault(region, Collections.emptyNavigableMap());
    }

    /** The version behind a value; none for a default of the catalogue. */
    Optional<PolicyVersion> version(PolicyValue value) {
        return Optional.ofNullable(value.id()).map(byId::get);
    }

    Optional<PolicyVersion> version(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The value that will be in force instead on the next day on which that changes. */
    Optional<PolicyValue> next(Parameter parameter, RegionCode place, LocalDate on) {
        Map<RegionCode, NavigableMap<LocalDate, PolicyValue>> byRegion = newest.get(parameter.key());
        if (byRegion == null) {
            return Optional.empty();
        }
        Optional<PolicyValue> now = inForce(parameter, place, on);
        return byRegion.entrySet().stream()
                .filter(dated -> dated.getKey().contains(place))
                .flatMap(dated -> dated.getValue().tailMap(on, false).keySet().stream())
                .sorted()
                .map(day -> inForce(parameter, place, day))
                .filter(later -> !later.equals(now))
                .findFirst()
                .flatMap(later -> later);
    }

    /** What was known at an instant: without what was published after it. */
    PolicyVersions knownAt(Instant instant) {
        return all.stream().noneMatch(version -> version.publishedAt().isAfter(instant))
                ? this
                : new PolicyVersions(all.stream()
                        .filter(version -> !version.publishedAt().isAfter(instant))
                        .toList());
    }

    /** As if that draft had never been approved, nor what was published after it. */
    PolicyVersions without(UUID draft) {
        Instant published = all.stream()
                .filter(version -> draft.equals(version.draft()))
                .map(PolicyVersion::publishedAt)
                .findFirst()
                .orElse(Instant.MAX);
        return new PolicyVersions(all.stream()
                .filter(version ->
                        !draft.equals(version.draft()) && !version.publishedAt().isAfter(published))
                .toList());
    }

    /** The drafted values laid over at their region and day; everything else is shared, not copied. */
    PolicyVersions with(PolicyDraft draft) {
        PolicyVersions laid = new PolicyVersions(all, new HashMap<>(newest), byId);
        for (String key : draft.values().keySet()) {
            NavigableMap<LocalDate, PolicyValue> dated = new TreeMap<>(of(key, draft.region()));
            dated.put(draft.startsOn(), draft.value(key));
            Map<RegionCode, NavigableMap<LocalDate, PolicyValue>> byRegion =
                    new HashMap<>(newest.getOrDefault(key, Map.of()));
            byRegion.put(draft.region(), dated);
            laid.newest.put(key, byRegion);
        }
        return laid;
    }

    private void put(PolicyVersion version) {
        PolicyValue value = version.value();
        LocalDate from = value.effectiveFrom();
        byId.put(Objects.requireNonNull(value.id()), version);
        if (from != null) {
            NavigableMap<LocalDate, PolicyValue> dated = newest.computeIfAbsent(value.key(), key -> new HashMap<>())
                    .computeIfAbsent(value.region(), region -> new TreeMap<>());
            if (version.withdrawn()) {
                dated.remove(from);
            } else {
                dated.put(from, value);
            }
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
    static boolean isSet(Parameter parameter, PolicyValue value) {
        return !value.value().isEmpty() || parameter.type() == ParameterType.CODE_LIST;
    }
}

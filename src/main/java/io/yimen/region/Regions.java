package io.yimen.region;

import static java.util.stream.Collectors.groupingBy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every administrative division, now and on any day; kept in memory. */
@Service
public class Regions {

    /** Levels that stand in the codes but in nobody's address, such as Beijing's 市辖区. */
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** Every version of every region, oldest first, by code and by parent. */
    private record Snapshot(
            Map<RegionCode, List<RegionVersion>> byCode, Map<RegionCode, List<RegionVersion>> byParent) {}

    private final RegionRepository repository;
    private volatile @Nullable Snapshot snapshot;

    Regions(RegionRepository repository) {
        this.repository = repository;
    }

    /** The region under its latest name, also when it has been abolished. */
    public Optional<RegionView> find(RegionCode code) {
        List<RegionVersion> versions = versions(code);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1).view());
    }

    /** The region as it was on a day; empty when it did not exist then. */
    public Optional<RegionView> find(RegionCode code, LocalDate on) {
        return versions(code).stream()
                .filter(v -> v.on(on))
                .map(RegionVersion::view)
                .findFirst();
    }

    /** @throws UnknownRegion when there never was such a region */
    public RegionView get(RegionCode code) {
        return find(code).orElseThrow(() -> new UnknownRegion(code));
    }

    /** The regions one level down that existed on a day, by code. */
    public List<RegionView> childrenOf(RegionCode parent, LocalDate on) {
        return snapshot().byParent().getOrDefault(parent, List.of()).stream()
                .filter(v -> v.on(on))
                .map(RegionVersion::view)
                .toList();
    }

    /** What a region became: itself while it exists, else the region it was merged into, followed to the end. */
    public Optional<RegionView> successor(RegionCode code, LocalDate on) {
        List<RegionVersion> versions = versions(code);
        if (versions.isEmpty() || versions.stream().anyMatch(v -> v.on(on))) {
            return find(code, on);
        }
        return Optional.ofNullable(versions.get(versions.size() - 1).successor())
                .flatMap(next -> successor(next, on));
    }

    /** The whole name from the province down, such as 陕西省西安市碑林区南院门街道. */
    public String path(RegionCode code, Locale locale) {
        Deque<String> names = new ArrayDeque<>();
        RegionView region = get(code);
        names.push(region.name(locale));
        while (region.level().compareTo(RegionLevel.PROVINCE) > 0) {
            region = get(region.parent());
            if (!FILLERS.contains(region.name())) {
                names.push(region.name(locale));
            }
        }
        return String.join(locale.getLanguage().equals("en") ? " " : "", names);
    }

    /** Makes the next question read the tables again. */
    void forget() {
        snapshot = null;
    }

    private List<RegionVersion> versions(RegionCode code) {
        return snapshot().byCode().getOrDefault(code, List.of());
    }

    private Snapshot snapshot() {
        Snapshot current = snapshot;
        if (current == null || current.byCode().isEmpty()) {
            List<RegionVersion> all = repository.all();
            current = new Snapshot(
                    all.stream().collect(groupingBy(v -> v.view().code())),
                    all.stream()
                            .filter(v -> v.view().level() != RegionLevel.NATION)
                            .collect(groupingBy(v -> v.view().parent())));
            snapshot = current;
        }
        return current;
    }
}

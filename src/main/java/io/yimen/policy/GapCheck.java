package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds the counties that a draft would leave without a value they need, on its first day or any later day of change. */
@Component
class GapCheck {

    private final PolicyCatalogue catalogue;
    private final Regions regions;

    GapCheck(PolicyCatalogue catalogue, Regions regions) {
        this.catalogue = catalogue;
        this.regions = regions;
    }

    /** One fault for each missing parameter, at the drafted key that is behind it. */
    List<DraftFault> faults(PolicyDraft draft, PolicyVersions before) {
        if (draft.values().keySet().stream().noneMatch(NeededValues.KEYS::contains)) {
            return List.of();
        }
        PolicyVersions after = before.with(draft);
        Map<String, List<Gap>> gaps = new LinkedHashMap<>();
        for (LocalDate day : days(draft, before)) {
            for (RegionCode county : counties(draft.region(), day)) {
                List<String> already = NeededValues.missing(values(before, county, day));
                for (String key : NeededValues.missing(values(after, county, day))) {
                    if (!already.contains(key)) {
                        gaps.computeIfAbsent(key, k -> new ArrayList<>()).add(new Gap(county, day));
                    }
                }
            }
        }
        return gaps.entrySet().stream()
                .map(gap -> fault(draft, gap.getKey(), gap.getValue()))
                .toList();
    }

    private record Gap(RegionCode county, LocalDate day) {}

    private DraftFault fault(PolicyDraft draft, String missing, List<Gap> gaps) {
        String field = draft.values().containsKey(missing) || !missing.contains("tiers")
                ? missing
                : missing.replace("tiers", "benefit_mode");
        long counties = gaps.stream().map(Gap::county).distinct().count();
        Gap first = gaps.get(0);
        return DraftFault.ofValue(
                field,
                counties == 1 ? "GAP" : "GAPS",
                catalogue.find(missing).orElseThrow(),
                regions.get(first.county()),
                first.day(),
                counties);
    }

    private Map<String, PolicyValue> values(PolicyVersions versions, RegionCode county, LocalDate day) {
        Map<String, PolicyValue> values = new TreeMap<>();
        for (String key : NeededValues.KEYS) {
            Parameter parameter = catalogue.find(key).orElseThrow();
            Optional<PolicyValue> value = versions.inForce(parameter, county, day);
            value.ifPresent(found -> values.put(key, found));
        }
        return values;
    }

    private static SortedSet<LocalDate> days(PolicyDraft draft, PolicyVersions versions) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(draft.startsOn());
        for (PolicyVersion version : versions.all()) {
            PolicyValue value = version.value();
            LocalDate from = value.effectiveFrom();
            boolean near =
                    value.region().contains(draft.region()) || draft.region().contains(value.region());
            if (from != null && from.isAfter(draft.startsOn()) && near && NeededValues.KEYS.contains(value.key())) {
                days.add(from);
            }
        }
        return days;
    }

    private List<RegionCode> counties(RegionCode region, LocalDate day) {
        if (region.level() == RegionLevel.COUNTY) {
            return List.of(region);
        }
        return regions.childrenOf(region, day).stream()
                .map(RegionView::code)
                .flatMap(child -> counties(child, day).stream())
                .toList();
    }
}

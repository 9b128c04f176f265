package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.policy.PolicyHistory.Line;
import io.yimen.policy.PolicyHistory.Standing;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells the history of a parameter as a region sees it. */
@Service
public class PolicyHistories {

    private final Policies policies;
    private final PolicyCatalogue catalogue;
    private final PolicySheets sheets;
    private final Regions regions;

    PolicyHistories(Policies policies, PolicyCatalogue catalogue, PolicySheets sheets, Regions regions) {
        this.policies = policies;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.regions = regions;
    }

    /** @throws ApiProblem 404 when there is no such parameter or region, or the region is none of the account's */
    public PolicyHistory of(Optional<RegionCode> asked, String key, LocalDate on) {
        RegionView region = sheets.region(asked);
        Parameter parameter = catalogue.find(key).orElseThrow(ApiProblem::notFound);
        PolicyVersions versions = policies.versions();
        List<Line> lines = versions.all().stream()
                .filter(version -> version.value().key().equals(key)
                        && version.value().region().contains(region.code()))
                .sorted(nearestAndLatestFirst())
                .map(version -> line(version, parameter, region.code(), on, versions))
                .toList();
        return new PolicyHistory(region, parameter, lines);
    }

    private static Comparator<PolicyVersion> nearestAndLatestFirst() {
        return Comparator.comparing(
                        (PolicyVersion version) -> version.value().region().level())
                .thenComparing(version -> Objects.requireNonNull(version.value().effectiveFrom()))
                .thenComparing(PolicyVersion::version)
                .reversed();
    }

    private Line line(
            PolicyVersion version, Parameter parameter, RegionCode region, LocalDate on, PolicyVersions versions) {
        return new Line(
                version.value(),
                regions.get(version.value().region()),
                version.version(),
                standing(version, parameter, region, on, versions),
                version.publishedAt(),
                version.title(),
                version.note(),
                version.file(),
                version.draft());
    }

    private static Standing standing(
            PolicyVersion version, Parameter parameter, RegionCode region, LocalDate on, PolicyVersions versions) {
        PolicyValue value = version.value();
        LocalDate from = Objects.requireNonNull(value.effectiveFrom());
        if (version.withdrawn()) {
            return Standing.WITHDRAWN;
        }
        Map<LocalDate, PolicyValue> ofRegion = versions.of(value.key(), value.region());
        if (!value.equals(ofRegion.get(from))) {
            return Standing.CORRECTED;
        }
        if (from.isAfter(on)) {
            return Standing.TO_COME;
        }
        if (versions.inForce(parameter, region, on).filter(value::equals).isPresent()) {
            return Standing.IN_FORCE;
        }
        boolean latest = value.equals(
                versions.of(value.key(), value.region()).floorEntry(on).getValue());
        return latest && PolicyVersions.isSet(parameter, value) ? Standing.COVERED : Standing.PAST;
    }
}

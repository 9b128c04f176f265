package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.policy.PolicySheet.Group;
import io.yimen.policy.PolicySheet.Row;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.CurrentAccount;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays out the policy in force for reading, within the region of the account. */
@Service
public class PolicySheets {

    private final Policies policies;
    private final PolicyCatalogue catalogue;
    private final Regions regions;
    private final CurrentAccount account;

    PolicySheets(Policies policies, PolicyCatalogue catalogue, Regions regions, CurrentAccount account) {
        this.policies = policies;
        this.catalogue = catalogue;
        this.regions = regions;
        this.account = account;
    }

    /**
     * The sheet of a region, of the account's own when none is asked for.
     *
     * @throws ApiProblem 404 when there is no such region or it is none of the account's
     */
    public PolicySheet of(Optional<RegionCode> asked, LocalDate on) {
        RegionCode own = home();
        RegionView region = asked.or(() -> Optional.of(own))
                .filter(code -> own.contains(code) && code.level().compareTo(RegionLevel.COUNTY) <= 0)
                .flatMap(regions::find)
                .orElseThrow(ApiProblem::notFound);
        return region.level() == RegionLevel.COUNTY
                ? new PolicySheet(
                        region,
                        above(region, own),
                        List.of(),
                        on,
                        groups(region.code().county(), on))
                : new PolicySheet(region, above(region, own), regions.childrenOf(region.code(), on), on, List.of());
    }

    /** The account's region; a township reads the policy of its county. */
    private RegionCode home() {
        RegionCode region = account.get().region();
        return region.level().compareTo(RegionLevel.COUNTY) > 0 ? RegionCode.ofCounty(region.county()) : region;
    }

    private List<RegionView> above(RegionView region, RegionCode top) {
        LinkedList<RegionView> above = new LinkedList<>();
        RegionView next = region;
        while (!next.code().equals(top)) {
            next = regions.get(next.parent());
            above.addFirst(next);
        }
        return above;
    }

    private List<Group> groups(int county, LocalDate on) {
        Map<String, PolicyValue> values = policies.inForce(county, on).values();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Parameter parameter : catalogue.all()) {
            PolicyValue value = values.get(parameter.key());
            RegionView from = value == null || value.isDefault() ? null : regions.get(value.region());
            rows.computeIfAbsent(group(parameter.key()), key -> new ArrayList<>())
                    .add(new Row(parameter, value, from));
        }
        return rows.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}

package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.policy.PolicySheet.Group;
import io.yimen.policy.PolicySheet.Row;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public PolicySheet of(Optional<RegionCode> asked, LocalDate on, SheetQuery query) {
        RegionView region = region(asked);
        AccountView me = account.get();
        return new PolicySheet(
                region,
                above(region, home()),
                region.level() == RegionLevel.COUNTY ? List.of() : regions.childrenOf(region.code(), on),
                on,
                query,
                groups(region.code(), on, query),
                catalogue.all().size(),
                me.has(Role.POLICY_EDITOR) && me.region().equals(region.code()),
                me.hasAny(Role.POLICY_EDITOR, Role.POLICY_APPROVER));
    }

    /** The region asked for, or the account's own; a township reads the policy of its county. */
    RegionView region(Optional<RegionCode> asked) {
        RegionCode own = home();
        return asked.or(() -> Optional.of(own))
                .filter(code -> own.contains(code) && code.level().compareTo(RegionLevel.COUNTY) <= 0)
                .flatMap(regions::find)
                .orElseThrow(ApiProblem::notFound);
    }

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

    private List<Group> groups(RegionCode region, LocalDate on, SheetQuery query) {
        PolicyVersions versions = policies.versions();
        Map<String, PolicyValue> values = policies.valuesIn(versions, region, on);
        List<Row> rows = catalogue.all().stream()
                .map(parameter -> row(parameter, region, on, values.get(parameter.key()), versions))
                .filter(query::wants)
                .toList();
        return Stream.of(PolicyGroup.values())
                .map(group -> new Group(
                        group,
                        rows.stream()
                                .filter(row -> group.holds(row.parameter()))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Row row(
            Parameter parameter,
            RegionCode region,
            LocalDate on,
            @Nullable PolicyValue value,
            PolicyVersions versions) {
        Optional<PolicyVersion> version = Optional.ofNullable(value).flatMap(versions::version);
        return new Row(
                parameter,
                value,
                value == null || value.isDefault() ? null : regions.get(value.region()),
                version.map(PolicyVersion::title).orElse(""),
                version.map(PolicyVersion::file).orElse(null),
                versions.next(parameter, region, on).orElse(null),
                value != null && !value.isDefault() && value.region().equals(region));
    }
}

package io.yimen.security.web;

import io.yimen.common.RegionCode;
import io.yimen.security.AccountRefused;
import io.yimen.security.AccountRow;
import io.yimen.security.GrantRights;
import io.yimen.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles and scopes ticked, and one region code. */
record RightsForm(String region, List<String> roles, List<String> scopes) {

    RightsForm {
        region = region == null ? "" : region.strip();
        roles = roles == null ? List.of() : List.copyOf(roles);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    static RightsForm of(AccountRow account) {
        RegionCode region = account.region();
        return new RightsForm(region == null ? "" : region.value(), account.roles(), List.copyOf(account.scopes()));
    }

    GrantRights toCommand(String username) {
        return new GrantRights(username, code(), held(), Set.copyOf(scopes));
    }

    private Optional<RegionCode> code() {
        try {
            return region.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(region));
        } catch (IllegalArgumentException e) {
            throw new AccountRefused("region", "security.rights.region-code");
        }
    }

    private Set<Role> held() {
        try {
            return roles.stream().map(Role::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new AccountRefused("roles", "security.rights.role");
        }
    }
}

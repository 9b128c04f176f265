package io.yimen.security;

import io.yimen.common.RegionCode;
import java.util.Set;

/** Who is acting: an account with the one region it belongs to and the roles it holds there. */
public record AccountView(String username, String displayName, RegionCode region, Set<Role> roles) {

    /** The product itself, in jobs and at start-up. */
    public static final AccountView SYSTEM = new AccountView("system", "系统", RegionCode.NATION, Set.of());

    public AccountView {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    public boolean seesCases() {
        return roles.stream().anyMatch(Role::seesCases);
    }
}

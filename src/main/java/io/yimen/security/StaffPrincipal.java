package io.yimen.security;

import io.yimen.common.RegionCode;
import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The signed-in account as it lies in a session: plain text only, so that it survives a restart and a new version. */
public record StaffPrincipal(
        String username,
        String displayName,
        String region,
        List<String> roles,
        List<String> scopes,
        boolean passwordDue,
        int version)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return username;
    }

    AccountView view() {
        Set<Role> held = roles.stream().map(Role::valueOf).collect(Collectors.toSet());
        return new AccountView(username, displayName, new RegionCode(region), held);
    }

    Collection<GrantedAuthority> authorities() {
        return Stream.concat(
                        roles.stream().map(role -> "ROLE_" + role),
                        scopes.stream().map(scope -> "SCOPE_" + scope))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}

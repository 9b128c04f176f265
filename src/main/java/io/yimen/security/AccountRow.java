package io.yimen.security;

import io.yimen.common.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as the administrators see it; {@code state} is a message key under {@code security.account.state}. */
public record AccountRow(
        String username,
        String displayName,
        @Nullable RegionCode region,
        List<String> roles,
        Set<String> scopes,
        String state,
        Instant passwordChangedAt) {

    static AccountRow of(Account account, Instant now) {
        return new AccountRow(
                account.username(),
                account.displayName(),
                account.region(),
                account.roles().stream().map(Role::name).sorted().toList(),
                account.scopes(),
                state(account, now),
                account.password().changedAt());
    }

    public boolean enabled() {
        return !state.equals("disabled");
    }

    private static String state(Account account, Instant now) {
        if (!account.enabled()) {
            return "disabled";
        }
        if (account.isLocked(now)) {
            return "locked";
        }
        return account.maySignIn(now) ? "active" : "waiting";
    }
}

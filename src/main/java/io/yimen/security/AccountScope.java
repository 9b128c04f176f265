package io.yimen.security;

import io.yimen.database.RegionScope;
import io.yimen.database.ScopeSource;
import org.springframework.stereotype.Component;

/** The rows an account may see: its region for those who work there, nothing for administrators and machine clients. */
@Component
class AccountScope implements ScopeSource {

    @Override
    public RegionScope current() {
        return Acting.account().map(AccountScope::of).orElse(RegionScope.NONE);
    }

    static RegionScope of(AccountView account) {
        return account.roles().stream().anyMatch(Role::readsRegion)
                ? RegionScope.of(account.region())
                : RegionScope.NONE;
    }
}

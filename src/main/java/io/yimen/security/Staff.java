package io.yimen.security;

import io.yimen.common.RegionCode;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works where, by name: no more than colleagues may know of each other. */
@Service
public class Staff {

    private final AccountRepository accounts;

    Staff(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The enabled accounts of an area that hold a role, by name. */
    @Transactional(readOnly = true)
    public List<AccountView> enabled(RegionCode area, Role role) {
        return accounts.enabled(role).stream()
                .filter(account -> account.region() != null && area.contains(account.region()))
                .map(account -> new AccountView(
                        account.username(),
                        account.displayName(),
                        Objects.requireNonNull(account.region()),
                        account.roles()))
                .toList();
    }
}

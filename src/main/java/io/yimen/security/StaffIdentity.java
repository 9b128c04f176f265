package io.yimen.security;

import io.yimen.database.Scopes;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does work as a given account, with its scope and under its name, where no request signs it in. */
@Component
public class StaffIdentity {

    private final AccountRepository accounts;
    private final Clock clock;

    StaffIdentity(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public <T> T callAs(AccountView account, Supplier<T> work) {
        AccountView before = Acting.override();
        Acting.set(account);
        try {
            return Scopes.callIn(AccountScope.of(account), work);
        } finally {
            Acting.set(before);
        }
    }

    public void runAs(AccountView account, Runnable work) {
        callAs(account, () -> {
            work.run();
            return true;
        });
    }

    /** The stored account of that name, for {@link #callAs}. */
    public AccountView account(String username) {
        return accounts.find(username)
                .filter(account -> account.maySignIn(clock.instant()))
                .map(account -> account.principal(clock.instant()).view())
                .orElseThrow(() -> new IllegalArgumentException("No account that may sign in: " + username));
    }
}

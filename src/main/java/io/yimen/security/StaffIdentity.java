package io.yimen.security;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does work as a given account, with its scope and under its name, where no request signs it in. */
@Component
public class StaffIdentity {

    public <T> T callAs(AccountView account, Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    public void runAs(AccountView account, Runnable work) {
        callAs(account, () -> {
            work.run();
            return true;
        });
    }

    /** The stored account of that name, for {@link #callAs}. */
    public AccountView account(String username) {
        throw new UnsupportedOperationException();
    }
}

package io.yimen.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The account for which this thread works. */
@Component
public class CurrentAccount {

    /**
     * The signed-in account; {@link AccountView#SYSTEM} inside a job.
     *
     * @throws NobodySignedIn when there is neither
     */
    public AccountView get() {
        throw new UnsupportedOperationException();
    }

    public Optional<AccountView> find() {
        throw new UnsupportedOperationException();
    }

    /** True when the account holds this scope of a machine client, such as {@code screening:simulate}. */
    public boolean hasScope(String scope) {
        throw new UnsupportedOperationException();
    }
}

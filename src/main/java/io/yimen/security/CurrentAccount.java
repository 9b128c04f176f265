package io.yimen.security;

import io.yimen.database.Scopes;
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
        return find().orElseThrow(NobodySignedIn::new);
    }

    public Optional<AccountView> find() {
        return Acting.account().or(() -> Optional.ofNullable(Scopes.override()).map(scope -> AccountView.SYSTEM));
    }

    /** True when the account holds this scope of a machine client, such as {@code screening:simulate}. */
    public boolean hasScope(String scope) {
        return Acting.override() == null
                && Acting.principal()
                        .filter(principal -> principal.scopes().contains(scope))
                        .isPresent();
    }
}

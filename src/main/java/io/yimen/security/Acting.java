package io.yimen.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts on this thread: the account set by {@link StaffIdentity}, else the signed-in one. */
final class Acting {

    private static final ThreadLocal<@Nullable AccountView> OVERRIDE = new ThreadLocal<>();

    private Acting() {}

    static @Nullable AccountView override() {
        return OVERRIDE.get();
    }

    static void set(@Nullable AccountView account) {
        if (account == null) {
            OVERRIDE.remove();
        } else {
            OVERRIDE.set(account);
        }
    }

    static Optional<StaffPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    static Optional<AccountView> account() {
        AccountView override = OVERRIDE.get();
        return override == null ? principal().map(StaffPrincipal::view) : Optional.of(override);
    }
}

package io.yimen.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Tells whether a name and a password open an account. An unknown name, a wrong password, a locked and a disabled account look
 * alike and take equally long, so that nobody learns which names exist.
 */
@Service
class SignIn {

    // 等保 2.0, 8.1.4.1 b)
    static final int FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(AccountRepository accounts, PasswordEncoder encoder, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.trail = trail;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
    }

    /** The account as it stands now, without asking for its password; for one whose password was just tested. */
    Optional<StaffPrincipal> known(String username) {
        Instant now = clock.instant();
        return accounts.find(username).filter(account -> account.maySignIn(now)).map(account -> account.principal(now));
    }

    Optional<StaffPrincipal> verify(String typedName, String password, String origin) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<Account> found = accounts.find(username);
        String hash = found.map(account -> account.password().hash()).orElse(nobodysHash);
        boolean right = fits(() -> encoder.matches(password, hash));
        if (found.isEmpty()) {
            refused(username, origin, "UNKNOWN");
            return Optional.empty();
        }
        return judge(found.get(), right, origin);
    }

    private Optional<StaffPrincipal> judge(Account account, boolean right, String origin) {
        Instant now = clock.instant();
        if (account.isLocked(now)) {
            refused(account.username(), origin, "LOCKED");
        } else if (!right) {
            boolean locks = accounts.countFailure(account.id(), FAILURES, now.plus(LOCKED_FOR));
            refused(account.username(), origin, locks ? "NOW_LOCKED" : "PASSWORD");
        } else if (!account.maySignIn(now)) {
            refused(account.username(), origin, "DISABLED");
        } else {
            accounts.clearFailures(account.id());
            return Optional.of(account.principal(now));
        }
        return Optional.empty();
    }

    void signedIn(StaffPrincipal principal, String origin) {
        trail.recordApart(AuditEntry.of(
                AuditEvent.ok(county(principal), "SIGNED_IN", principal.username()), principal.view(), origin));
    }

    void signedOut(StaffPrincipal principal, String origin) {
        trail.recordApart(AuditEntry.of(
                AuditEvent.ok(county(principal), "SIGNED_OUT", principal.username()), principal.view(), origin));
    }

    private void refused(String username, String origin, String why) {
        var event = new AuditEvent(0, "SIGN_IN_REFUSED", username, why, Map.of());
        trail.recordApart(AuditEntry.ofStranger(event, origin));
    }

    /** The chain that events of this account itself belong to. */
    static int county(StaffPrincipal principal) {
        return principal.region().length() >= 6 ? principal.view().region().county() : 0;
    }

    /** Bcrypt refuses what it would cut off; such a password is simply not the right one. */
    private static boolean fits(Supplier<Boolean> test) {
        try {
            return test.get();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

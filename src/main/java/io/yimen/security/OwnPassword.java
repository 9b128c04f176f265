package io.yimen.security;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password. */
@Service
public class OwnPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final AuditTrail trail;
    private final LiveSessions sessions;
    private final Clock clock;

    OwnPassword(
            AccountRepository accounts,
            PasswordEncoder encoder,
            PasswordRules rules,
            AuditTrail trail,
            LiveSessions sessions,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rules = rules;
        this.trail = trail;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Answers what is wrong as message keys; changes nothing unless the answer is empty. All other sessions of the account end.
     */
    @Transactional
    public List<String> change(ChangePassword command, String sessionId) {
        Account account = accounts.find(command.username()).orElseThrow(AccountNotFound::new);
        Account.PasswordState old = account.password();
        if (!encoder.matches(command.current(), old.hash())) {
            trail.recordApart(new AuditEvent(0, "PASSWORD_CHANGE", account.username(), "PASSWORD", Map.of()));
            return List.of("security.password.current");
        }
        List<String> faults = faults(command, account);
        if (faults.isEmpty()) {
            String hash = String.valueOf(encoder.encode(command.fresh()));
            accounts.changePassword(
                    account.id(),
                    new Account.PasswordState(hash, clock.instant(), Remembered.with(old), false, old.neverExpires()));
            sessions.endAllBut(account.username(), sessionId);
            trail.record(AuditEvent.ok(0, "PASSWORD_CHANGE", account.username()));
        }
        return faults;
    }

    private List<String> faults(ChangePassword command, Account account) {
        Stream<String> ruled = rules.faults(command.fresh(), account.username()).stream();
        boolean used =
                Remembered.with(account.password()).stream().anyMatch(hash -> encoder.matches(command.fresh(), hash));
        return Stream.concat(ruled, used ? Stream.of("used") : Stream.empty())
                .map(code -> "security.password." + code)
                .toList();
    }
}

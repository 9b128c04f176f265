package io.yimen.security;

import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The system administrator's work: accounts come and go here, without any right until the security administrator gives one. */
@Service
public class Accounts {

    // no look-alikes: these are read from a slip of paper
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final AuditTrail trail;
    private final LiveSessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountRepository accounts, PasswordEncoder encoder, AuditTrail trail, LiveSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.trail = trail;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<AccountRow> list() {
        var now = clock.instant();
        return accounts.all().stream()
                .map(account -> AccountRow.of(account, now))
                .toList();
    }

    /**
     * Answers the first password, which is shown once and must be changed at the first login.
     *
     * @throws AccountRefused when the name is taken or not usable
     */
    @Transactional
    public String create(CreateAccount command) {
        String username = command.username().strip().toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z][a-z0-9._-]{1,63}")
                || Set.of("admin", "root", "test").contains(username)) {
            throw new AccountRefused("username", "security.account.name");
        }
        String password = freshPassword();
        Account account = new Account(
                Uuid7.next(),
                username,
                command.displayName().strip(),
                null,
                Set.of(),
                Set.of(),
                firstState(password, List.of()),
                true,
                null,
                1);
        if (!accounts.insert(account, clock.instant())) {
            throw new AccountRefused("username", "security.account.taken");
        }
        trail.record(AuditEvent.ok(0, "ACCOUNT_CREATED", username));
        return password;
    }

    @Transactional
    public void setEnabled(String username, boolean enabled) {
        Account account = find(username);
        accounts.setEnabled(account.id(), enabled);
        sessions.endAllOf(username);
        trail.record(AuditEvent.ok(0, enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", username));
    }

    /** Answers the new first password, which is shown once. */
    @Transactional
    public String resetPassword(String username) {
        Account account = find(username);
        String password = freshPassword();
        accounts.changePassword(account.id(), firstState(password, Remembered.with(account.password())));
        sessions.endAllOf(username);
        trail.record(AuditEvent.ok(0, "PASSWORD_RESET", username));
        return password;
    }

    /**
     * The security administrator's work: one region and the roles held there.
     *
     * @throws AccountRefused when the roles exclude each other or the region is missing
     */
    @Transactional
    public void grant(GrantRights command) {
        Account account = find(command.username());
        if (!Role.compatible(command.roles())) {
            throw new AccountRefused("roles", "security.rights.exclusive");
        }
        if (!command.roles().isEmpty() && command.region().isEmpty()) {
            throw new AccountRefused("region", "security.rights.region");
        }
        boolean client = command.roles().contains(Role.SCREENING_CLIENT);
        Set<String> scopes = client ? command.scopes() : Set.of();
        accounts.setRights(account.id(), command.region().orElse(null), command.roles(), scopes);
        sessions.endAllOf(account.username());
        trail.record(new AuditEvent(0, "RIGHTS_CHANGED", account.username(), AuditEvent.OK, change(account, command)));
    }

    private static Map<String, String> change(Account before, GrantRights after) {
        return Map.of(
                "rolesBefore", names(before.roles()),
                "rolesAfter", names(after.roles()),
                "regionBefore", before.region() == null ? "" : before.region().value(),
                "regionAfter", after.region().map(RegionCode::value).orElse(""));
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    private Account find(String username) {
        return accounts.find(username).orElseThrow(AccountNotFound::new);
    }

    private Account.PasswordState firstState(String password, List<String> history) {
        return new Account.PasswordState(
                String.valueOf(encoder.encode(password)), clock.instant(), history, true, false);
    }

    private String freshPassword() {
        String letters = random.ints(14, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return letters + "-7aK";
    }
}

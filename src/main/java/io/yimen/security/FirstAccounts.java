package io.yimen.security;

import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.database.DemoMode;
import io.yimen.database.StartRefused;
import io.yimen.database.StartupStep;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Outside the demo, the first start of an empty database makes the two administrators from whose hands all other accounts
 * come, with first passwords that they must change.
 */
@Component
class FirstAccounts implements StartupStep {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final BootstrapSettings settings;
    private final DemoMode mode;
    private final Clock clock;

    FirstAccounts(
            AccountRepository accounts,
            PasswordEncoder encoder,
            PasswordRules rules,
            BootstrapSettings settings,
            DemoMode mode,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rules = rules;
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public String name() {
        return "first administrators";
    }

    @Override
    public void run() {
        if (!mode.on() && accounts.isEmpty()) {
            create("sysadmin", "系统管理员", Role.SYSTEM_ADMIN, settings.sysadmin());
            create("secadmin", "安全管理员", Role.SECURITY_ADMIN, settings.secadmin());
        }
    }

    private void create(String username, String displayName, Role role, @Nullable String password) {
        if (password == null || !rules.faults(password, username).isEmpty()) {
            throw new StartRefused(
                    "There is no account yet: set YIMEN_BOOTSTRAP_SYSADMIN and YIMEN_BOOTSTRAP_SECADMIN to"
                            + " first passwords of ten or more characters of three kinds (small and capital letters, digits, signs)"
                            + " that hold neither a common word nor the account's name; both must be changed at the first login.");
        }
        var state = new Account.PasswordState(
                String.valueOf(encoder.encode(password)), clock.instant(), List.of(), true, false);
        accounts.insert(
                new Account(
                        Uuid7.next(),
                        username,
                        displayName,
                        RegionCode.NATION,
                        Set.of(role),
                        Set.of(),
                        state,
                        true,
                        null,
                        1),
                clock.instant());
    }
}

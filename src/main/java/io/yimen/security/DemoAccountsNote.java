package io.yimen.security;

import io.yimen.database.DemoMode;
import io.yimen.database.ReadyNote;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo how to come in. */
@Component
class DemoAccountsNote implements ReadyNote {

    private final DemoMode mode;

    DemoAccountsNote(DemoMode mode) {
        this.mode = mode;
    }

    @Override
    public List<String> lines() {
        return mode.on()
                ? List.of(
                        "Demo accounts, password " + DemoAccounts.PASSWORD + ":",
                        "  caseworker, caseworker2, township, reviewer, approver, approver2, finance, policy, policy2"
                                + " with .beilin, .linyi or .shucheng",
                        "  policy, policy2 also with .xian or .shaanxi",
                        "  analyst.shaanxi, analyst.mca, sysadmin, secadmin, auditor, and the API client screening")
                : List.of();
    }
}

package io.yimen.verification;

import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Says who is asking, for the log that belongs to the persons: the office and the post, and the account behind it. */
@Component
class Askers {

    private final CurrentAccount account;

    Askers(CurrentAccount account) {
        this.account = account;
    }

    AccessLogRepository.Who current() {
        AccountView view = account.get();
        String role = view.roles().stream()
                .min(Comparator.naturalOrder())
                .map(Role::name)
                .orElse("SYSTEM");
        return new AccessLogRepository.Who(view.region().value(), role, view.username());
    }
}

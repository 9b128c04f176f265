package io.yimen.verification.report;

import io.yimen.common.BusinessClock;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes into each person's log that somebody read what came back about them. */
@Service
class Readings {

    private final ReadingRepository log;
    private final CurrentAccount account;
    private final BusinessClock clock;

    Readings(ReadingRepository log, CurrentAccount account, BusinessClock clock) {
        this.log = log;
        this.account = account;
        this.clock = clock;
    }

    /** One row for each answer of the order; who comes back to it on the same day is not written down again. */
    void read(int county, UUID order) {
        AccountView by = account.get();
        String role = by.roles().stream()
                .min(Comparator.naturalOrder())
                .map(Role::name)
                .orElse("");
        log.read(
                county,
                order,
                new ReadingRepository.Reader(by.region().value(), role, by.username()),
                clock.now(),
                clock.today().atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}

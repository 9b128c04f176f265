package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.policy.Policies;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins a turn: the signed-in account at a case, today, under the policy in force. */
@Service
class Turns {

    private final CurrentAccount accounts;
    private final BusinessClock clock;
    private final Policies policies;
    private final CaseFactsStore facts;

    Turns(CurrentAccount accounts, BusinessClock clock, Policies policies, CaseFactsStore facts) {
        this.accounts = accounts;
        this.clock = clock;
        this.policies = policies;
        this.facts = facts;
    }

    Turn at(ApplicationCase work) {
        LocalDate today = clock.today();
        return new Turn(work, caseStaff(), today, clock.now(), policy(work.county(), today), once(work));
    }

    /** @throws ActionForbidden for those whose work is not on cases */
    AccountView caseStaff() {
        AccountView account = accounts.get();
        if (!account.seesCases()) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        return account;
    }

    CasePolicy policy(int county, LocalDate on) {
        return CasePolicy.of(policies.inForce(county, on));
    }

    LocalDate today() {
        return clock.today();
    }

    /** Reads the latest facts when they are first asked for, and again after a new version. */
    private java.util.function.Supplier<CaseFacts> once(ApplicationCase work) {
        var read = new Object() {
            int version = -1;

            @Nullable CaseFacts facts;
        };
        return () -> {
            CaseFacts known = read.facts;
            if (known == null || read.version != work.factsVersion()) {
                known = facts.latest(work);
                read.facts = known;
                read.version = work.factsVersion();
            }
            return known;
        };
    }
}

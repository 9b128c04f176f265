package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.policy.Policies;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.verification.report.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins a turn: the signed-in account at a case, today, under the policy in force. */
@Service
class Turns {

    private final CurrentAccount accounts;
    private final BusinessClock clock;
    private final Policies policies;
    private final CaseFactsStore facts;
    private final CaseVerification verification;

    Turns(
            CurrentAccount accounts,
            BusinessClock clock,
            Policies policies,
            CaseFactsStore facts,
            CaseVerification verification) {
        this.accounts = accounts;
        this.clock = clock;
        this.policies = policies;
        this.facts = facts;
        this.verification = verification;
    }

    Turn at(ApplicationCase work) {
        LocalDate today = clock.today();
        return new Turn(
                work, caseStaff(), today, clock.now(), policy(work.county(), today), facts(work), verification(work));
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

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    /** Reads the latest facts when they are first asked for, and again after a new version. */
    private Supplier<CaseFacts> facts(ApplicationCase work) {
        return once(work::factsVersion, () -> facts.latest(work));
    }

    /** Read once before the case moves and once after. */
    private Supplier<VerificationView> verification(ApplicationCase work) {
        return once(work::version, () -> verification.of(work));
    }

    private static <T> Supplier<T> once(IntSupplier version, Supplier<T> reader) {
        var read = new Object() {
            int version = -1;

            @Nullable T value;
        };
        return () -> {
            T known = read.value;
            if (known == null || read.version != version.getAsInt()) {
                known = reader.get();
                read.value = known;
                read.version = version.getAsInt();
            }
            return known;
        };
    }
}

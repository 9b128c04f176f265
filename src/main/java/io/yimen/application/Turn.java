package io.yimen.application;

import io.yimen.security.AccountView;
import io.yimen.verification.report.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** One person's turn at one case: who, when, under which policy, on which facts. */
record Turn(
        ApplicationCase work,
        AccountView by,
        LocalDate today,
        Instant now,
        CasePolicy policy,
        Supplier<CaseFacts> lastFacts,
        Supplier<VerificationView> lastVerification) {

    /** The latest facts, numbers masked. */
    CaseFacts facts() {
        return lastFacts.get();
    }

    /** Where its verification stands, read once a turn. */
    VerificationView verification() {
        return lastVerification.get();
    }

    /** What the programme of the case does its own way. */
    Procedure procedure() {
        return Procedure.of(work.programme());
    }

    boolean sameAs(@org.jspecify.annotations.Nullable String username) {
        return by.username().equals(username);
    }
}

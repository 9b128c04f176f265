package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.security.AccountView;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the township that took an application for another one see how far it is, and nothing else (DIBAO-2021 art. 8). */
@Service
class Following {

    private final CaseRepository cases;
    private final TransactionTemplate elsewhere;

    Following(CaseRepository cases, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.elsewhere = new TransactionTemplate(transactions);
        this.elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.elsewhere.setReadOnly(true);
    }

    Optional<FollowedCase> follow(CaseNumber number, AccountView by) {
        RegionScope county = RegionScope.of(RegionCode.ofCounty(number.county()));
        return Scopes.callIn(
                county,
                () -> elsewhere.execute(status ->
                        cases.find(number).filter(work -> tookIt(work, by)).map(Following::view)));
    }

    private static boolean tookIt(ApplicationCase work, AccountView by) {
        RegionCode receivedAt = work.receivedAt();
        return receivedAt != null && by.region().contains(receivedAt);
    }

    private static FollowedCase view(ApplicationCase work) {
        return new FollowedCase(work.number(), work.programme(), work.stage(), work.township(), work.dueOn());
    }
}

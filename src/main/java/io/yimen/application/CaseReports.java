package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.verification.OrderAnswered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the reports of cases whose questions were all answered. */
@Service
class CaseReports {

    private final CaseRepository cases;
    private final CaseVerification verification;
    private final Turns turns;
    private final BusinessClock clock;

    CaseReports(CaseRepository cases, CaseVerification verification, Turns turns, BusinessClock clock) {
        this.cases = cases;
        this.verification = verification;
        this.turns = turns;
        this.clock = clock;
    }

    /** An order of an award, or of a case that has ended meanwhile, needs no report here. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void answered(OrderAnswered event) {
        cases.ofIntake(event.county(), event.subjectOf()).stream()
                .filter(work -> work.stage().open())
                .findFirst()
                .ifPresent(work -> verification.reportIfHeard(work, turns.policy(work.county(), clock.today())));
    }
}

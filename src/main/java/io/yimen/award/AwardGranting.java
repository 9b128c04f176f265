package io.yimen.award;

import io.yimen.application.CaseConfirmed;
import io.yimen.application.CaseDecision;
import io.yimen.application.Cases;
import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.policy.Policies;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.statistics.Rollups;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants the awards of a confirmed case in the transaction that confirms it: both happen, or neither. */
@Service
class AwardGranting {

    private final Cases cases;
    private final AwardStore store;
    private final Policies policies;
    private final Rollups rollups;
    private final AuditTrail audit;
    private final BusinessClock clock;

    AwardGranting(
            Cases cases, AwardStore store, Policies policies, Rollups rollups, AuditTrail audit, BusinessClock clock) {
        this.cases = cases;
        this.store = store;
        this.policies = policies;
        this.rollups = rollups;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseConfirmed event) {
        if (store.hasAwardsOf(event.county(), event.applicationId())) {
            return;
        }
        CaseDecision decision = cases.decision(event.county(), event.applicationId());
        Money line = line(decision.county(), decision.residence(), decision.decidedOn());
        for (int entry = 0; entry < decision.entries().size(); entry++) {
            Award award = Award.grant(decision, entry, line, clock.now());
            store.add(award);
            audit.record(new AuditEvent(
                    award.countyCode(),
                    "AWARD_GRANTED",
                    award.id().toString(),
                    AuditEvent.OK,
                    Map.of("case", event.caseNumber().value())));
        }
        rollups.countyChanged(event.county());
    }

    private Money line(int county, Residence residence, LocalDate on) {
        String key = residence == Residence.URBAN ? "dibao.line.urban" : "dibao.line.rural";
        return Optional.ofNullable(policies.inForce(county, on).values().get(key))
                .map(line -> Money.ofYuan(line.value()))
                .orElse(Money.ZERO);
    }
}

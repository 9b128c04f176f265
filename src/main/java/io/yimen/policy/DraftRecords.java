package io.yimen.policy;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.policy.DraftPeople.Hand;
import io.yimen.policy.DraftStep.Action;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes each step of a draft into its history and into the audit trail, and tells the world what was published. */
@Service
class DraftRecords {

    private final DraftRepository repository;
    private final Policies policies;
    private final AuditTrail audit;
    private final CurrentAccount account;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DraftRecords(
            DraftRepository repository,
            Policies policies,
            AuditTrail audit,
            CurrentAccount account,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.policies = policies;
        this.audit = audit;
        this.account = account;
        this.clock = clock;
        this.events = events;
    }

    void note(PolicyDraft draft, Action action, String note) {
        AccountView me = account.get();
        repository.addStep(draft, new Hand(me.username(), me.displayName(), clock.now()), action, note);
        audit.record(event(
                draft,
                "POLICY_" + action,
                AuditEvent.OK,
                Map.of("region", draft.region().value())));
    }

    void published(PolicyDraft draft, int values) {
        note(draft, Action.APPROVED, "");
        audit.record(event(
                draft,
                "POLICY_PUBLISHED",
                AuditEvent.OK,
                Map.of(
                        "region", draft.region().value(),
                        "from", draft.startsOn().toString(),
                        "values", Integer.toString(values))));
        RegionCode region = draft.region();
        events.publishEvent(new PolicyPublished(draft.id(), region.countyFrom(), region.countyTo(), draft.startsOn()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                policies.forget();
            }
        });
    }

    /** Known also when everything else is rolled back. */
    void refused(PolicyDraft draft, String why) {
        audit.recordApart(event(
                draft,
                "POLICY_DECISION_REFUSED",
                why,
                Map.of("region", draft.region().value())));
    }

    private static AuditEvent event(PolicyDraft draft, String action, String outcome, Map<String, String> detail) {
        RegionCode region = draft.region();
        int county = region.level() == RegionLevel.COUNTY ? region.county() : 0;
        return new AuditEvent(county, action, draft.id().toString(), outcome, detail);
    }
}

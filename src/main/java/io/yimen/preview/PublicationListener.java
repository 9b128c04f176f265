package io.yimen.preview;

import io.yimen.application.CaseSweep;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.policy.PolicyDraft;
import io.yimen.policy.PolicyDrafts;
import io.yimen.policy.PolicyPublished;
import io.yimen.preview.RunStarter.Order;
import io.yimen.security.AccountView;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a publication each county of its region that has cases gets a run of its own: its list of awards to be redetermined. Told
 * twice, a county whose run is still open gets no second one.
 */
@Service
class PublicationListener {

    /** Every node shall have read the new values by then. */
    static final Duration DELAY = Duration.ofSeconds(5);

    private final CaseSweep cases;
    private final PolicyDrafts drafts;
    private final RunStarter starter;
    private final TransactionTemplate ownTransaction;

    PublicationListener(
            CaseSweep cases, PolicyDrafts drafts, RunStarter starter, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.drafts = drafts;
        this.starter = starter;
        // the transaction that published is over, and its connection with it
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(id = "preview.policy-published")
    public void on(PolicyPublished event) {
        RegionScope area = new RegionScope(event.fromCounty(), event.toCounty(), 0);
        Scopes.runIn(area, () -> {
            PolicyDraft draft = ownTransaction.execute(
                    status -> drafts.find(event.draftId()).orElseThrow());
            List<Integer> counties = ownTransaction.execute(status -> cases.counties(area));
            if (draft != null && counties != null) {
                counties.forEach(county -> start(draft, county));
            }
        });
    }

    private void start(PolicyDraft draft, int county) {
        Order order = new Order(Purpose.REDETERMINATION, draft, RegionCode.ofCounty(county), AccountView.SYSTEM);
        Scopes.runIn(new RegionScope(county, county, 0), () -> starter.start(order, DELAY));
    }
}

package io.yimen.preview;

import io.yimen.common.RegionLevel;
import io.yimen.policy.PolicyDraft;
import io.yimen.policy.PolicyDrafts;
import io.yimen.preview.RunStarter.Order;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts, watches, stops and shows the previews of a draft, for the policy staff of its region and above. */
@Service
public class Previews {

    private static final int PAGE = 50;

    private final PolicyDrafts drafts;
    private final RunRepository runs;
    private final RowRepository rows;
    private final RunStarter starter;
    private final PreviewViews views;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Previews(
            PolicyDrafts drafts,
            RunRepository runs,
            RowRepository rows,
            RunStarter starter,
            PreviewViews views,
            CurrentAccount account,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.runs = runs;
        this.rows = rows;
        this.starter = starter;
        this.views = views;
        this.account = account;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The page of a draft's preview: of that run, else of the latest.
     *
     * @throws ApiProblem 404 when the draft or the run is not in the account's region
     */
    @Transactional(readOnly = true)
    public PreviewView view(UUID draftId, @Nullable Integer number) {
        PolicyDraft draft = draft(draftId);
        List<Run> all = runs.ofDraft(draftId);
        Run run = number == null && all.isEmpty() ? null : run(all, number);
        return views.of(draft, all, run, clock.instant());
    }

    /** Puts a preview on the list; one that is still running goes on instead. */
    public void start(UUID draftId) {
        PolicyDraft draft = transaction.execute(status -> draft(draftId));
        if (draft == null || !draft.state().open() || draft.values().isEmpty()) {
            throw ApiProblem.conflict("NOTHING_TO_PREVIEW", Map.of());
        }
        starter.start(new Order(Purpose.PREVIEW, draft, draft.region(), account.get()), Duration.ZERO)
                .ifPresent(id -> transaction.executeWithoutResult(status -> record(draft, "PREVIEW_STARTED", id)));
    }

    /** The run stops at the end of the chunk it is working on. */
    @Transactional
    public void cancel(UUID draftId, int number) {
        PolicyDraft draft = draft(draftId);
        Run run = run(runs.ofDraft(draftId), number);
        AccountView by = account.get();
        if (runs.cancel(run.id(), by.username(), by.displayName())) {
            record(draft, "PREVIEW_CANCELLED", run.id());
        }
    }

    /** The households behind a number. */
    @Transactional(readOnly = true)
    public RowPage list(UUID draftId, int number, RowFilter filter, int page) {
        draft(draftId);
        Run run = finished(draftId, number);
        long total = rows.count(run, filter);
        return views.page(run, rows.page(run, filter, PAGE, (long) page * PAGE), total, page, PAGE);
    }

    /** All of them, for a file; that they left the house is recorded. */
    @Transactional
    public RowPage export(UUID draftId, int number, RowFilter filter) {
        PolicyDraft draft = draft(draftId);
        Run run = finished(draftId, number);
        record(draft, "PREVIEW_EXPORTED", run.id());
        List<PreviewRow> all = rows.page(run, filter, RowPage.MOST_IN_A_FILE, 0);
        return views.page(run, all, rows.count(run, filter), 0, RowPage.MOST_IN_A_FILE);
    }

    private Run finished(UUID draftId, int number) {
        Run run = run(runs.ofDraft(draftId), number);
        if (run.state() != RunState.DONE || !run.rowsKept()) {
            throw ApiProblem.notFound();
        }
        return run;
    }

    private PolicyDraft draft(UUID id) {
        if (!account.get().hasAny(Role.POLICY_EDITOR, Role.POLICY_APPROVER)) {
            throw ApiProblem.forbidden("ROLE");
        }
        return drafts.find(id).orElseThrow(ApiProblem::notFound);
    }

    private static Run run(List<Run> all, @Nullable Integer number) {
        return all.stream()
                .filter(run -> number == null || run.number() == number)
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    private void record(PolicyDraft draft, String action, UUID run) {
        int county =
                draft.region().level() == RegionLevel.COUNTY ? draft.region().county() : 0;
        audit.record(new AuditEvent(
                county,
                action,
                run.toString(),
                AuditEvent.OK,
                Map.of("draft", draft.id().toString(), "region", draft.region().value())));
    }
}

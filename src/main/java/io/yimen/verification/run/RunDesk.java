package io.yimen.verification.run;

import io.yimen.common.BusinessClock;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a run and its work list to those who work on cases there, and keeps what townships made of differences. */
@Service
public class RunDesk {

    private final RecheckRunRepository runs;
    private final RunAwardRepository awards;
    private final UnaskedRepository unasked;
    private final WorklistRepository worklist;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RunDesk(
            RecheckRunRepository runs,
            RunAwardRepository awards,
            UnaskedRepository unasked,
            WorklistRepository worklist,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock) {
        this.runs = runs;
        this.awards = awards;
        this.unasked = unasked;
        this.worklist = worklist;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the caller looks into differences: the township does, and the county watches. */
    public boolean maySettle() {
        return account.get().hasAny(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER);
    }

    /**
     * A run with its questions by source, and what it found in the caller's area.
     *
     * @param township 0 for all
     * @throws RunNotFound when there is none in the caller's area
     */
    @Transactional(readOnly = true)
    public RunDetail detail(int county, UUID id, int township, int page, int size) {
        RunView run = find(county, id);
        return new RunDetail(
                run,
                awards.items(run),
                unasked.people(run),
                worklist.byTownship(county, id, 0),
                worklist.page(county, id, township, page, size),
                worklist.count(county, id, township));
    }

    /**
     * The people about whom some sources were not asked.
     *
     * @throws RunNotFound when there is no such run in the caller's area
     */
    @Transactional(readOnly = true)
    public UnaskedPage unasked(int county, UUID id, int township, int page, int size) {
        RunView run = find(county, id);
        return new UnaskedPage(run, unasked.page(run, township, page, size), unasked.count(run, township));
    }

    /**
     * A township looked into a difference and says what it did; false when somebody had said so before.
     *
     * @throws RunNotFound when there is no such difference in the caller's area
     */
    @Transactional
    public boolean settle(int county, UUID run, UUID difference, String note) {
        if (!maySettle() || !worklist.exists(county, run, difference)) {
            throw new RunNotFound();
        }
        boolean first = worklist.seen(county, run, difference, account.get(), note.strip(), clock.now()) == 1;
        if (first) {
            audit.record(AuditEvent.ok(county, "VERIFICATION_DIFFERENCE_SETTLED", difference.toString()));
        }
        return first;
    }

    /** Row-level scopes hide what is not the caller's; those who see no cases see no people of a run either. */
    private RunView find(int county, UUID id) {
        if (!account.get().seesCases()) {
            throw new RunNotFound();
        }
        return runs.find(county, id).orElseThrow(RunNotFound::new);
    }
}

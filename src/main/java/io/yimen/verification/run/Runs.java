package io.yimen.verification.run;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts and stops runs; {@link RunWorker} does the work and {@link RunDesk} shows what came of it. */
@Service
public class Runs {

    private static final int SHOWN = 100;
    private static final int NATIONS = 5;

    private final RecheckRunRepository runs;
    private final RunningAwards awards;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Runs(
            RecheckRunRepository runs,
            RunningAwards awards,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.awards = awards;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether the caller may start and stop runs of the own county. */
    public boolean mayRunCounty() {
        return account.get().hasAny(Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER);
    }

    public boolean mayRunNation() {
        return account.get().has(Role.SYSTEM_ADMIN);
    }

    /** The newest runs of the caller's area; for the system's administrator those of all counties, in numbers only. */
    public List<RunView> list() {
        RegionScope area =
                mayRunNation() ? RegionScope.ALL : RegionScope.of(account.get().region());
        return in(area, () -> runs.list(area.countyFrom(), area.countyTo(), SHOWN));
    }

    /** The newest runs of the nation, for who may start them. */
    public List<NationView> nations() {
        return mayRunNation() ? in(RegionScope.ALL, () -> runs.nations(NATIONS)) : List.of();
    }

    /**
     * Begins to ask about everybody in the running awards of the caller's county; a run that is still open is answered instead.
     *
     * @throws RunNotAllowed when the caller does not review a county
     */
    @Transactional
    public RunView startCounty() {
        if (!mayRunCounty()) {
            throw new RunNotAllowed();
        }
        int county = account.get().region().county();
        RunView run = run(county, null, RunState.RUNNING, awards.count(county));
        if (runs.add(run) == 0) {
            return runs.open(county).orElseThrow(RunNotFound::new);
        }
        audit.record(AuditEvent.ok(county, "VERIFICATION_RUN_STARTED", run.id().toString()));
        return run;
    }

    /** Lines up every county that has running awards and no run of its own; they run a few at a time. Answers how many. */
    public int startNation() {
        if (!mayRunNation()) {
            throw new RunNotAllowed();
        }
        UUID national = Uuid7.next();
        return in(RegionScope.ALL, () -> {
            int added = 0;
            for (int county : awards.counties()) {
                added += runs.add(run(county, national, RunState.WAITING, 0));
            }
            audit.record(AuditEvent.ok(0, "VERIFICATION_RUN_STARTED", national.toString()));
            return added;
        });
    }

    private RunView run(int county, @Nullable UUID national, RunState state, int count) {
        AccountView who = account.get();
        return new RunView(
                county,
                Uuid7.next(),
                national,
                state,
                who.username(),
                who.displayName(),
                clock.now(),
                null,
                count,
                0,
                0,
                0,
                0,
                null,
                null);
    }

    /**
     * Stops asking; answers that were given stay. One that has ended is left as it is.
     *
     * @throws RunNotFound when the caller's county has no such run
     */
    @Transactional
    public void cancel(int county, UUID id) {
        if (!mayRunCounty() || runs.find(county, id).isEmpty()) {
            throw new RunNotFound();
        }
        if (runs.cancel(county, id, clock.now()) > 0) {
            audit.record(AuditEvent.ok(county, "VERIFICATION_RUN_CANCELLED", id.toString()));
        }
    }

    /** Stops a run of the nation in all its counties. */
    public void cancelNation(UUID national) {
        if (!mayRunNation()) {
            throw new RunNotAllowed();
        }
        int stopped = in(RegionScope.ALL, () -> {
            int count = runs.cancelNation(national, clock.now());
            audit.record(AuditEvent.ok(0, "VERIFICATION_RUN_CANCELLED", national.toString()));
            return count;
        });
        if (stopped == 0) {
            throw new RunNotFound();
        }
    }

    private <T> T in(RegionScope scope, Supplier<T> work) {
        return Scopes.callIn(scope, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

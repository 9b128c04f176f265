package io.yimen.preview;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.policy.PolicyDraft;
import io.yimen.security.AccountView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a run on the list and wakes the scheduler; the row is committed first, for the task looks for it at once. */
@Service
class RunStarter {

    private final RunRepository runs;
    private final Scheduler scheduler;
    private final BusinessClock businessClock;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    RunStarter(
            RunRepository runs,
            Scheduler scheduler,
            BusinessClock businessClock,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.businessClock = businessClock;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What a run is about. */
    record Order(Purpose purpose, PolicyDraft draft, RegionCode region, AccountView by) {}

    /** The new run; nothing when one of the same draft and place is open already. */
    Optional<UUID> start(Order order, Duration delay) {
        return add(run(order, businessClock.now(), clock.instant()), delay);
    }

    /** Another run of the same. */
    Optional<UUID> again(Run known, AccountView by) {
        return add(known.again(Uuid7.next(), by, businessClock.now(), clock.instant()), Duration.ZERO);
    }

    private Optional<UUID> add(Run run, Duration delay) {
        boolean added = Boolean.TRUE.equals(ownTransaction.execute(status -> runs.add(run)));
        if (!added) {
            return Optional.empty();
        }
        scheduler.scheduleIfNotExists(
                new TaskInstance<Void>(PreviewSchedule.RUN, run.id().toString()),
                run.heartbeatAt().plus(delay));
        return Optional.of(run.id());
    }

    /** What people read bears the business time; what is measured, the machine's. */
    static Run run(Order order, Instant startedAt, Instant now) {
        PolicyDraft draft = order.draft();
        return new Run(
                Uuid7.next(),
                order.purpose(),
                draft.id(),
                order.region(),
                order.region().countyFrom(),
                order.region().countyTo(),
                0,
                draft.startsOn(),
                draft.documentNumber(),
                draft.values(),
                RunState.QUEUED,
                0,
                0,
                0,
                Run.NOWHERE,
                0,
                order.by().username(),
                order.by().displayName(),
                startedAt,
                null,
                now,
                null,
                null,
                null,
                true);
    }
}

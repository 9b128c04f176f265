package io.yimen.verification.run;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.MassOrders;
import io.yimen.verification.OpenOrder;
import io.yimen.verification.Purpose;
import io.yimen.verification.Verifications;
import io.yimen.verification.run.RunAwardRepository.Answered;
import io.yimen.verification.run.RunAwardRepository.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes runs forward a chunk a transaction. A chunk claims the county's run, asks about its awards and moves the run's checkpoint
 * at once, so whoever goes on after a crash begins where the last chunk ended and asks nobody twice.
 */
@Service
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

    private final RecheckRunRepository runs;
    private final RunAwardRepository found;
    private final RunningAwards awards;
    private final MassOrders orders;
    private final Verifications verifications;
    private final RunComparison comparison;
    private final TransactionTemplate transaction;
    private final RunSettings settings;
    private final BusinessClock clock;

    RunWorker(
            RecheckRunRepository runs,
            RunAwardRepository found,
            RunningAwards awards,
            MassOrders orders,
            Verifications verifications,
            RunComparison comparison,
            TransactionTemplate transaction,
            RunSettings settings,
            BusinessClock clock) {
        this.runs = runs;
        this.found = found;
        this.awards = awards;
        this.orders = orders;
        this.verifications = verifications;
        this.comparison = comparison;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does whatever can be done now for every run; the rest waits for the registers. */
    void work() {
        for (RunView next : inAll(() -> runs.nextOfNations(settings.counties()))) {
            inCounty(
                    next,
                    () -> inRun(next, RunState.WAITING, run -> {
                        runs.begin(run, awards.count(run.county()));
                        return true;
                    }));
        }
        for (RunView run : inAll(runs::active)) {
            inCounty(run, () -> advance(run));
        }
    }

    /** What goes wrong in one county is told on its page, tried again, and does not hold up another. */
    private void inCounty(RunView run, Runnable work) {
        Scopes.runIn(new RegionScope(run.county(), run.county(), 0), () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Run {} of county {} stopped and will be taken up again", run.id(), run.county(), e);
                transaction.executeWithoutResult(
                        status -> runs.failed(run, e.getClass().getSimpleName()));
            }
        });
    }

    private void advance(RunView run) {
        if (run.state() == RunState.CANCELLING) {
            stop(run);
            return;
        }
        while (inRun(run, RunState.RUNNING, this::askChunk)) {
            // the next chunk
        }
        while (inRun(run, RunState.RUNNING, this::compareChunk)) {
            // the next chunk
        }
        inRun(run, RunState.RUNNING, this::endWhenDone);
    }

    /** Asks about the next awards; false when there are none left. */
    private boolean askChunk(RunView run) {
        List<RunningAward> next = awards.after(run.county(), Optional.ofNullable(run.checkpoint()), settings.chunk());
        if (next.isEmpty()) {
            return false;
        }
        List<OpenOrder> wanted = next.stream()
                .map(award -> new OpenOrder(
                        run.county(),
                        award.township(),
                        award.id(),
                        award.caseNumber(),
                        Purpose.RECHECK,
                        award.people()))
                .toList();
        List<UUID> opened = orders.open(run.county(), wanted, run.id(), run.startedBy());
        List<Asked> asked = new ArrayList<>();
        int persons = 0;
        for (int i = 0; i < next.size(); i++) {
            asked.add(new Asked(next.get(i).id(), next.get(i).township(), opened.get(i)));
            persons += next.get(i).people().size();
        }
        found.add(run, asked);
        runs.asked(run, asked.size(), persons, next.get(next.size() - 1).id());
        return true;
    }

    /** Compares the next awards about which everything has come that will come; false when there are none. */
    private boolean compareChunk(RunView run) {
        List<Answered> answered = found.answered(run, settings.chunk());
        if (answered.isEmpty()) {
            return false;
        }
        List<FoundDifference> differences = comparison.of(run, answered);
        found.compared(run, answered.stream().map(Answered::award).toList(), differences, clock.now());
        runs.compared(run, answered.size(), differences.size());
        return true;
    }

    /** Another look for awards is part of it: the chunks before may have ended because somebody else held the run. */
    private boolean endWhenDone(RunView run) {
        boolean done = run.done() == run.opened()
                && awards.after(run.county(), Optional.ofNullable(run.checkpoint()), 1)
                        .isEmpty();
        if (done) {
            runs.end(run, RunState.DONE, clock.now());
        }
        return done;
    }

    private void stop(RunView run) {
        for (UUID award : Objects.requireNonNull(transaction.execute(status -> found.openAwards(run)))) {
            verifications.cancel(run.county(), award, "RUN_CANCELLED");
        }
        transaction.executeWithoutResult(status -> runs.end(run, RunState.CANCELLED, clock.now()));
    }

    /** A chunk in a transaction of its own that holds the run; nothing when it is not in this state or somebody else has it. */
    private boolean inRun(RunView known, RunState state, Function<RunView, Boolean> chunk) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> runs.claim(known, state).map(chunk).orElse(false)));
    }

    private <T> T inAll(Supplier<T> work) {
        return Scopes.callIn(RegionScope.ALL, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

package io.yimen.preview;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicyDraft;
import io.yimen.policy.PolicyDrafts;
import io.yimen.preview.Chunks.Progress;
import io.yimen.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries runs through, chunk by chunk, in the scope of their region; one that a crash cut off goes on where it stood. */
@Service
class PreviewRunner {

    /** Longer than any chunk takes. */
    static final Duration ABANDONED = Duration.ofSeconds(60);

    private static final int MOST_ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(PreviewRunner.class);

    private final RunRepository runs;
    private final Chunks chunks;
    private final Policies policies;
    private final PolicyDrafts drafts;
    private final Screening screening;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PreviewRunner(
            RunRepository runs,
            Chunks chunks,
            Policies policies,
            PolicyDrafts drafts,
            Screening screening,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.chunks = chunks;
        this.policies = policies;
        this.drafts = drafts;
        this.screening = screening;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes on with what nobody works on any more. */
    void resume() {
        Instant since = clock.instant().minus(ABANDONED);
        List<UUID> abandoned =
                Scopes.callIn(RegionScope.ALL, () -> transaction.execute(status -> runs.abandoned(since)));
        abandoned.forEach(this::run);
    }

    /** Runs it to its end, unless it has ended or another works on it. */
    void run(UUID id) {
        Optional<Run> found = Scopes.callIn(RegionScope.ALL, () -> transaction.execute(status -> runs.find(id)));
        found.filter(run -> run.state().open()).ifPresent(run -> Scopes.runIn(run.scope(), () -> run(run)));
    }

    private void run(Run run) {
        UUID runner = UUID.randomUUID();
        if (!take(run, runner)) {
            return;
        }
        try {
            Progress progress = go(run, runner);
            if (progress == Progress.STOPPED) {
                stopIfWanted(run);
            }
        } catch (RunTaken taken) {
            stopIfWanted(run);
        } catch (RuntimeException broken) {
            LOG.error("Run {} broke off", run.id(), broken);
            chunks.stop(run, RunState.BROKEN, broken.getClass().getSimpleName());
        }
    }

    private boolean take(Run run, UUID runner) {
        Instant now = clock.instant();
        if (run.attempts() >= MOST_ATTEMPTS) {
            chunks.stop(run, RunState.BROKEN, "ATTEMPTS");
            return false;
        }
        return Boolean.TRUE.equals(
                transaction.execute(status -> runs.take(run.id(), runner, now, now.minus(ABANDONED))));
    }

    private Progress go(Run run, UUID runner) {
        Run begun = chunks.begin(run);
        CountyPolicies both = new CountyPolicies(policiesOf(begun));
        Progress progress = Progress.MORE;
        while (progress == Progress.MORE) {
            progress = chunks.next(run.id(), runner, both, Chunks.SIZE);
        }
        return progress;
    }

    /** Somebody cancelled; when another runner has it, that one goes on. */
    private void stopIfWanted(Run run) {
        boolean cancelled = Boolean.TRUE.equals(transaction.execute(status ->
                runs.find(run.id()).filter(now -> now.cancelName() != null).isPresent()));
        if (cancelled) {
            chunks.stop(run, RunState.CANCELLED, null);
        }
    }

    /** Before and after, county by county; for a publication the day before against the day itself. */
    IntFunction<TwoPolicies> policiesOf(Run run) {
        if (run.purpose() == Purpose.REDETERMINATION) {
            return county -> new TwoPolicies(
                    policies.inForce(county, run.startsOn().minusDays(1)),
                    policies.inForce(county, run.startsOn()),
                    screening);
        }
        PolicyDraft draft =
                drafts.find(run.draftId()).map(found -> asStarted(found, run)).orElseThrow();
        return county -> new TwoPolicies(
                policies.inForce(county, run.startsOn()), policies.withDraft(county, run.startsOn(), draft), screening);
    }

    /** The values with which the run began, whatever was drafted since. */
    private static PolicyDraft asStarted(PolicyDraft draft, Run run) {
        return new PolicyDraft(
                draft.id(),
                draft.region(),
                run.startsOn(),
                draft.documentNumber(),
                draft.documentTitle(),
                draft.state(),
                run.changes(),
                draft.draftedBy(),
                draft.version(),
                draft.grounds(),
                draft.people());
    }
}

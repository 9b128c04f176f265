package io.yimen.preview;

import io.yimen.application.CaseSweep;
import io.yimen.application.SweptCase;
import io.yimen.award.RunningAward;
import io.yimen.award.RunningAwards;
import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.database.RegionScope;
import io.yimen.preview.TwoPolicies.Compared;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works a run off some hundred cases at a time: the rows of a chunk and the progress behind it are written together or not at all. */
@Service
class Chunks {

    static final int SIZE = 500;

    private static final Compared UNDECIDABLE = new Compared(Standing.UNKNOWN, Standing.UNKNOWN, Effect.UNKNOWN, "");

    private final RunRepository runs;
    private final RowRepository rows;
    private final CaseSweep cases;
    private final RunningAwards awards;
    private final BusinessClock businessClock;
    private final Clock clock;

    Chunks(
            RunRepository runs,
            RowRepository rows,
            CaseSweep cases,
            RunningAwards awards,
            BusinessClock businessClock,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.cases = cases;
        this.awards = awards;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** Whether there is more to do. */
    enum Progress {
        MORE,
        FINISHED,
        STOPPED
    }

    /** Counts what lies ahead. */
    @Transactional
    public Run begin(Run run) {
        if (run.total() == 0) {
            runs.setTotal(run.id(), cases.count(run.scope()));
        }
        return runs.find(run.id()).orElseThrow();
    }

    /** The next chunk, from where the last one ended. */
    @Transactional
    public Progress next(UUID id, UUID runner, CountyPolicies policies, int size) {
        Run run = runs.find(id).orElseThrow();
        if (!runs.goesOn(id, runner)) {
            return Progress.STOPPED;
        }
        List<SweptCase> chunk = cases.next(run.scope(), run.atCounty(), run.atCase(), size);
        if (chunk.isEmpty()) {
            return finish(run);
        }
        rows.add(id, decide(run, chunk, policies));
        SweptCase last = chunk.get(chunk.size() - 1);
        if (!runs.advance(id, runner, chunk.size(), last.county(), last.id(), clock.instant())) {
            throw new RunTaken();
        }
        return Progress.MORE;
    }

    /** Counts what was found; the rows of an older run of the same draft make room, its totals stay. */
    private Progress finish(Run run) {
        rows.count(run);
        List<UUID> older = runs.olderWithRows(run);
        if (!older.isEmpty()) {
            rows.drop(run.scope(), older);
            runs.forgetRows(older);
        }
        return runs.end(run.id(), RunState.DONE, null, businessClock.now()) ? Progress.FINISHED : Progress.STOPPED;
    }

    /** Ends it early; what it had found so far would only mislead. */
    @Transactional
    public void stop(Run run, RunState state, @Nullable String fault) {
        if (runs.end(run.id(), state, fault, businessClock.now())) {
            rows.drop(run.scope(), List.of(run.id()));
        }
    }

    private List<PreviewRow> decide(Run run, List<SweptCase> chunk, CountyPolicies policies) {
        List<UUID> confirmed =
                chunk.stream().filter(one -> !one.open()).map(SweptCase::id).toList();
        RegionScope counties = new RegionScope(
                chunk.get(0).county(), chunk.get(chunk.size() - 1).county(), 0);
        Map<UUID, RunningAward> running = awards.of(counties, confirmed, run.startsOn());
        List<PreviewRow> decided = new ArrayList<>(chunk.size());
        for (SweptCase one : chunk) {
            RunningAward award = running.get(one.id());
            // a confirmed case whose awards have all ended is history
            if (one.open() || award != null) {
                decided.add(row(run, one, award, policies));
            }
        }
        return decided;
    }

    private static PreviewRow row(Run run, SweptCase one, @Nullable RunningAward award, CountyPolicies policies) {
        Compared compared = one.on(run.startsOn())
                .map(facts -> policies.of(one.county()).compare(facts))
                .orElse(UNDECIDABLE);
        return new PreviewRow(
                one.county(),
                one.township(),
                one.id(),
                one.number(),
                award == null ? Source.CASE : Source.AWARD,
                one.residence(),
                one.persons(),
                compared.effect(),
                compared.before().what(),
                compared.after().what(),
                Money.ofFen(compared.before().fen()),
                Money.ofFen(compared.after().fen()),
                award == null ? Money.ZERO : award.amount(),
                compared.causes().isEmpty()
                        ? List.of()
                        : List.of(compared.causes().split(",")));
    }
}

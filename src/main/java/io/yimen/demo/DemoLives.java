package io.yimen.demo;

import io.yimen.application.ActOnCase;
import io.yimen.application.Applications;
import io.yimen.application.CaseAction;
import io.yimen.application.MovedCase;
import io.yimen.application.OpenCase;
import io.yimen.calendar.DemoClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.security.AccountView;
import io.yimen.security.StaffIdentity;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets cases live: through the real services, as the right account, on the right day, and each whole or not at all. */
@Service
class DemoLives {

    /** So many cases share a commit: a crash costs the start no more than these. */
    private static final int TOGETHER = 10;

    private final Applications applications;
    private final StaffIdentity identity;
    private final DemoClock clock;
    private final DemoFacts facts;
    private final DemoCaseRepository built;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    DemoLives(
            Applications applications,
            StaffIdentity identity,
            DemoClock clock,
            DemoFacts facts,
            DemoCaseRepository built,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.identity = identity;
        this.clock = clock;
        this.facts = facts;
        this.built = built;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** False once every case of the county is built. */
    boolean hasWork(DemoPlace place) {
        return done(place).size()
                < Stream.of(Goal.values()).mapToInt(Goal::count).sum();
    }

    /** Lives the cases of a county that an earlier start has not; numbered in their order. */
    void live(DemoPlace place, List<DemoCase> cases) {
        Scopes.runIn(scope(place), () -> {
            Set<Integer> done = done(place);
            List<Integer> left = IntStream.rangeClosed(1, cases.size())
                    .filter(number -> !done.contains(number))
                    .boxed()
                    .toList();
            for (int from = 0; from < left.size(); from += TOGETHER) {
                live(cases, left.subList(from, Math.min(from + TOGETHER, left.size())));
            }
        });
    }

    private Set<Integer> done(DemoPlace place) {
        return Scopes.callIn(
                scope(place), () -> Objects.requireNonNull(transaction.execute(status -> built.built(place.county()))));
    }

    private static RegionScope scope(DemoPlace place) {
        return new RegionScope(place.county(), place.county(), 0);
    }

    private void live(List<DemoCase> cases, List<Integer> numbers) {
        transaction.executeWithoutResult(status -> {
            built.hurry();
            numbers.forEach(number -> live(cases.get(number - 1), number));
        });
        transaction.executeWithoutResult(status -> built.catchUpStatistics());
    }

    private void live(DemoCase one, int number) {
        MovedCase moved = open(one);
        for (DemoStep step : one.steps()) {
            moved = move(moved, step);
            if (step.action() == CaseAction.START_INQUIRY && one.goal().verified()) {
                answer(one, step, moved);
            }
        }
        built.add(one.place().county(), number, one.goal(), moved.number());
        entities.flush();
        entities.clear();
    }

    private MovedCase open(DemoCase one) {
        OpenCase command = new OpenCase(facts.of(one), one.goal().draft());
        return on(one.opened(), one.intake(), () -> applications.take(command).get(0));
    }

    private MovedCase move(MovedCase now, DemoStep step) {
        ActOnCase command = new ActOnCase(step.action(), now.version(), facts.data(step.data()));
        return on(step.day(), step.by(), () -> applications.move(now.number(), command));
    }

    /** What registers asked after the start answer comes over the wire; what lies behind was answered in its time. */
    private void answer(DemoCase one, DemoStep step, MovedCase now) {
        LocalDate asOf = step.day().minusDays(1);
        on(step.day(), step.by(), () -> {
            applications.takeAnswers(now.number(), DemoAnswers.of(one, asOf), asOf);
            return true;
        });
    }

    private <T> T on(LocalDate day, AccountView account, Supplier<T> work) {
        return clock.at(day, () -> identity.callAs(account, work));
    }
}

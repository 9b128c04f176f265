package io.yimen.application;

import io.yimen.application.Transitions.Transition;
import io.yimen.common.CaseNumber;
import io.yimen.verification.KnownAnswers;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves a case along the table of transitions: guard, new facts, history, audit and event, all in the caller's transaction. */
@Service
class Workflow {

    private final CaseRepository cases;
    private final Turns turns;
    private final CaseClocks clocks;
    private final CaseLog log;
    private final ApplicationEventPublisher events;
    private final CaseVerification verification;
    private final Map<CaseAction, ActionStep> steps = new EnumMap<>(CaseAction.class);

    Workflow(
            CaseRepository cases,
            Turns turns,
            CaseClocks clocks,
            CaseLog log,
            ApplicationEventPublisher events,
            CaseVerification verification,
            List<ActionStep> steps) {
        this.cases = cases;
        this.turns = turns;
        this.clocks = clocks;
        this.log = log;
        this.events = events;
        this.verification = verification;
        steps.forEach(step -> step.actions().forEach(action -> this.steps.put(action, step)));
    }

    Turn act(CaseNumber number, ActOnCase command) {
        turns.caseStaff();
        ApplicationCase work = cases.lock(number).orElseThrow(CaseNotFound::new);
        Turn turn = turns.at(work);
        pass(turn, command);
        ActionStep step = step(command.action());
        step.lacks(turn).ifPresent(lack -> {
            throw new CaseIncomplete(lack.code(), lack.flaws());
        });
        log.begin(turn, command.action().name());
        finish(turn, Transitions.of(command.action()), take(step, turn, command));
        return turn;
    }

    /** Answers that came by another way. */
    void takeAnswers(CaseNumber number, List<KnownAnswers.Known> known, LocalDate dataAsOf) {
        turns.caseStaff();
        ApplicationCase work = cases.find(number).orElseThrow(CaseNotFound::new);
        verification.take(work, turns.policy(work.county(), turns.today()), known, dataAsOf);
    }

    /** Whoever is turned away in person is noted: somebody of the family, or the same pair of hands again. */
    private void pass(Turn turn, ActOnCase command) {
        try {
            Gate.check(turn, command);
        } catch (ActionForbidden forbidden) {
            log.refused(turn, command.action(), forbidden.why());
            throw forbidden;
        }
    }

    ActionStep step(CaseAction action) {
        return Objects.requireNonNull(steps.get(action));
    }

    void finish(Turn turn, Transition line, Done done) {
        ApplicationCase work = turn.work();
        Stage from = work.stage();
        work.moveTo(done.stays() ? from : line.next(from), turn.today());
        work.schedule(clocks.dates(work, turn.policy()));
        log.write(turn, Transitions.roles(line, turn.policy()), line.action().name(), from, done);
        cases.flush();
        events.publishEvent(new CaseMoved(work.county(), work.id(), work.number(), line.action(), from, work.stage()));
        if (work.stage() == Stage.CONFIRMED) {
            events.publishEvent(new CaseConfirmed(work.county(), work.id(), work.number()));
        }
    }

    /** What is only missing is told apart from what is wrong. */
    private static Done take(ActionStep step, Turn turn, ActOnCase command) {
        try {
            return step.take(turn, command.data());
        } catch (ApiProblem problem) {
            List<Flaw> flaws =
                    Flaws.of(problem).stream().map(flaw -> flaw.under("/data")).toList();
            if (Flaws.merelyLacking(flaws)) {
                throw new CaseIncomplete("INCOMPLETE", flaws);
            }
            throw new InvalidFacts(flaws);
        } catch (InvalidFacts invalid) {
            throw new InvalidFacts(
                    invalid.flaws().stream().map(flaw -> flaw.under("/data")).toList());
        }
    }
}

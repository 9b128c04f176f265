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
    private final Siblings siblings;
    private final Map<CaseAction, ActionStep> steps = new EnumMap<>(CaseAction.class);

    Workflow(
            CaseRepository cases,
            Turns turns,
            CaseClocks clocks,
            CaseLog log,
            ApplicationEventPublisher events,
            CaseVerification verification,
            Siblings siblings,
            List<ActionStep> steps) {
        this.cases = cases;
        this.turns = turns;
        this.clocks = clocks;
        this.log = log;
        this.events = events;
        this.verification = verification;
        this.siblings = siblings;
        steps.forEach(step -> step.actions().forEach(action -> this.steps.put(action, step)));
    }

    Turn act(CaseNumber number, ActOnCase command) {
        turns.caseStaff();
        List<ApplicationCase> intake = cases.lockIntake(number);
        ApplicationCase work = intake.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        Turn turn = turns.at(work);
        Transition line = pass(turn, command);
        ActionStep step = step(command.action());
        step.lacks(turn).ifPresent(lack -> {
            throw CaseIncomplete.of(lack);
        });
        int factsBefore = work.factsVersion();
        log.begin(turn, command.action().name());
        Done done = take(step, turn, command);
        siblings.catchUp(turn, line, intake);
        siblings.share(turn, line, new Siblings.Shared(intake, work.factsVersion() > factsBefore, done));
        finish(turn, line, done);
        return turn;
    }

    /** Answers that came by another way. */
    void takeAnswers(CaseNumber number, List<KnownAnswers.Known> known, LocalDate dataAsOf) {
        turns.caseStaff();
        ApplicationCase work = cases.find(number).orElseThrow(CaseNotFound::new);
        verification.take(work, turns.policy(work.county(), turns.today()), known, dataAsOf);
    }

    /** Whoever is turned away in person is noted: somebody of the family, or the same pair of hands again. */
    private Transition pass(Turn turn, ActOnCase command) {
        try {
            return Gate.check(turn, command);
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
        work.moveTo(line.next(from, done.way()), turn.today());
        work.schedule(clocks.dates(work, turn.policy()));
        log.write(turn, Transitions.roles(line, turn), line.action().name(), from, done);
        cases.flush();
        events.publishEvent(new CaseMoved(work.county(), work.id(), work.number(), line.action(), from, work.stage()));
        if (work.stage() == Stage.CONFIRMED
                && from != Stage.CONFIRMED
                && turn.procedure().monthly()) {
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

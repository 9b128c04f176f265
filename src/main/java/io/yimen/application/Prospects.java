package io.yimen.application;

import io.yimen.application.ActionForbidden.Why;
import io.yimen.application.CaseView.Allowed;
import io.yimen.application.CaseView.Next;
import io.yimen.application.Transitions.Transition;
import io.yimen.screening.ScreeningResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done next to a case, and by whom. */
@Service
class Prospects {

    private final Workflow workflow;
    private final ProgrammeFiles files;

    Prospects(Workflow workflow, ProgrammeFiles files) {
        this.workflow = workflow;
        this.files = files;
    }

    /** @param allowed what can be done in this stage, as found before */
    @Nullable Next next(Turn turn, @Nullable ScreeningResult result, List<Allowed> allowed) {
        ApplicationCase work = turn.work();
        boolean visitDue = work.mustBeVisitedByCounty() && !work.countyVisited();
        CaseAction action = NextAction.of(work, visitDue);
        if (action == CaseAction.GIVE_FIRST_OPINION
                && !turn.verification().open().isEmpty()) {
            action = CaseAction.RESOLVE_DISCREPANCY;
        }
        action = own(turn, action);
        if (action == CaseAction.CONFIRM
                && result != null
                && turn.procedure().granted(result).isEmpty()) {
            action = CaseAction.REFUSE;
        }
        return action == null ? null : new Next(action, mine(turn, action, allowed));
    }

    /** What only this programme asks for first. */
    private @Nullable CaseAction own(Turn turn, @Nullable CaseAction action) {
        if (action != CaseAction.GIVE_FIRST_OPINION && action != CaseAction.CONFIRM) {
            return action;
        }
        ProgrammeFile file = files.of(turn);
        if (action == CaseAction.CONFIRM) {
            return file.complex() != null && file.meeting() == null ? CaseAction.RECORD_MEETING : action;
        }
        return !file.unassessed().isEmpty()
                ? CaseAction.ASSESS_SELF_CARE
                : file.undecided().isEmpty() ? action : CaseAction.CHOOSE_CARE;
    }

    /** Each action of the stage: allowed, or by what it is barred; what is missing is only looked for in complete facts. */
    List<Allowed> allowed(Turn turn, boolean complete) {
        return Transitions.from(turn.work()).stream()
                .map(line -> allowed(turn, line, complete))
                .toList();
    }

    private Allowed allowed(Turn turn, Transition line, boolean complete) {
        Optional<Why> barred = Gate.barredBy(turn, line);
        if (barred.isPresent()) {
            return new Allowed(line.action(), barred.get().name(), List.of());
        }
        Optional<Lack> lack = complete ? workflow.step(line.action()).lacks(turn) : Optional.empty();
        return new Allowed(
                line.action(),
                lack.map(Lack::code).orElse(null),
                lack.map(Lack::flaws).orElse(List.of()));
    }

    private static boolean mine(Turn turn, CaseAction action, List<Allowed> allowed) {
        if (turn.work().stage().draft()) {
            Transition line = Transitions.of(action, turn.work().programme()).orElseThrow();
            return Gate.barredBy(turn, line).isEmpty();
        }
        return allowed.stream().anyMatch(one -> one.action() == action && one.allowed());
    }
}

package io.yimen.application;

import io.yimen.screening.ScreeningResult;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The county refuses, with written reasons and the engine's result beside them. */
@Service
class RefuseStep implements ActionStep {

    private final Decisions decisions;
    private final Registration registration;

    RefuseStep(Decisions decisions, Registration registration) {
        this.decisions = decisions;
        this.registration = registration;
    }

    /** What history keeps of it. */
    record Refusal(List<String> reasons) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.REFUSE);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Refusal refusal = ActionData.read(data, json -> new Refusal(ActionData.reasons(json, "reasons")));
        ScreeningResult result = decisions.screen(turn.facts(), turn.today());
        decisions.keep(
                turn, turn.work().steps(), Decisions.Ruling.of(DecisionRow.REFUSED, null, refusal.reasons()), result);
        turn.work().decide(turn.by(), null);
        registration.release(turn.work());
        return Done.of(String.join("；", refusal.reasons()), refusal);
    }
}

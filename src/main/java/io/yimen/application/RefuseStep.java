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
    private final CaseVerification verification;

    RefuseStep(Decisions decisions, Registration registration, CaseVerification verification) {
        this.decisions = decisions;
        this.registration = registration;
        this.verification = verification;
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
        Silence.refuseWithoutGround(turn, result, "/data/reasons");
        decisions.keep(
                turn, turn.work().steps(), Decisions.Ruling.of(DecisionRow.REFUSED, null, refusal.reasons()), result);
        turn.work().decide(turn.by(), null);
        registration.release(turn.work());
        verification.end(turn.work(), "CASE_ENDED");
        return Done.of(String.join("；", refusal.reasons()), refusal);
    }
}

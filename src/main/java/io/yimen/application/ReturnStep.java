package io.yimen.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The county sends a case back to the township, with reasons. */
@Service
class ReturnStep implements ActionStep {

    /** What history keeps of it. */
    record Returned(List<String> reasons) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.RETURN);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Returned returned = ActionData.read(data, json -> new Returned(ActionData.reasons(json, "reasons")));
        turn.work().dropOverride();
        turn.work().takeDownNotice();
        return Done.of(String.join("；", returned.reasons()), returned);
    }
}

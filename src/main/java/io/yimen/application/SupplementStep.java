package io.yimen.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Asks the family for everything that is missing, at once. */
@Service
class SupplementStep implements ActionStep {

    /** What history keeps of it. */
    record Supplement(List<String> missing) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.REQUEST_SUPPLEMENT);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Supplement supplement = ActionData.read(data, json -> new Supplement(ActionData.reasons(json, "missing")));
        return Done.of(String.join("；", supplement.missing()), supplement);
    }
}

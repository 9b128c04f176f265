package io.yimen.application;

import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Marks a rigid-expenditure case as complex: it gets the longer term and the county's coordination meeting (RIGID-2025). */
@Service
class ComplexStep implements ActionStep {

    /** What history keeps of it. */
    record Marked(String reason) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.MARK_COMPLEX);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Marked marked = ActionData.read(data, json -> new Marked(ActionData.text(json, "reason")));
        turn.work().extend();
        return Done.of(marked.reason(), marked);
    }
}

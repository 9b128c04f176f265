package io.yimen.application;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What one action needs and does, once role, stage and person are found right. */
interface ActionStep {

    Set<CaseAction> actions();

    /** What is missing before anything is typed. */
    default Optional<Lack> lacks(Turn turn) {
        return Optional.empty();
    }

    /**
     * Reads what was typed and changes the case.
     *
     * @throws io.yimen.web.ApiProblem 400 when {@code data} cannot be read
     */
    Done take(Turn turn, ObjectNode data);
}

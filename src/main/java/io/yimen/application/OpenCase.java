package io.yimen.application;

import io.yimen.common.Programme;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an application: the facts as {@code POST /api/v1/applications} has them, without {@code programmes} and
 * {@code draft}. A draft may be incomplete; anything else starts accepted.
 *
 * @param programmes a case is opened for each, in this order; they share the facts
 */
public record OpenCase(ObjectNode facts, List<Programme> programmes, boolean draft) {

    /** For Dibao alone. */
    public OpenCase(ObjectNode facts, boolean draft) {
        this(facts, List.of(Programme.DIBAO), draft);
    }
}

package io.yimen.application;

import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Records a visit of at least two people, by the township or by the county (DIBAO-2021 art. 19 and 22). */
@Service
class VisitStep implements ActionStep {

    private static final int MOST = 10;
    private static final int NAME = 60;
    private static final int TEXT = 2_000;

    /** What history keeps of it. */
    record Visit(
            LocalDate visitedOn,
            List<String> visitors,
            String findings,
            @Nullable String neighbours,
            boolean signed,
            List<String> deprivations) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.RECORD_VISIT, CaseAction.COUNTY_VISIT);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Visit visit = ActionData.read(data, json -> visit(json, turn.today()));
        if (turn.work().stage() == Stage.COUNTY_REVIEW) {
            turn.work().visitByCounty();
        } else {
            turn.work().visit();
        }
        return Done.of(null, visit);
    }

    private static Visit visit(JsonCursor json, LocalDate today) {
        json.require("visitedOn", "visitors", "signed");
        return new Visit(
                ActionData.day(json, "visitedOn", today, "application.lack.VISIT_LATER"),
                ActionData.people(json, "visitors", MOST, "application.lack.VISITORS_DIFFER"),
                ActionData.text(json, "findings"),
                json.text("neighbours", TEXT).orElse(null),
                json.flag("signed", false),
                json.texts("deprivations", 0, MOST, NAME));
    }
}

package io.yimen.application;

import io.yimen.application.FactsEdits.Found;
import io.yimen.screening.MemberFacts.SelfCare;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Two people assess which of the six things a person can do alone (TEKUN-2021 art. 22); the tier of care follows from it. */
@Service
class SelfCareStep implements ActionStep {

    static final String[] ITEMS = {
        "eating", "dressing", "gettingInAndOutOfBed", "toileting", "walkingIndoors", "bathing"
    };

    private static final int MOST = 10;

    private final FactsEdits edits;
    private final ProgrammeFiles files;

    SelfCareStep(FactsEdits edits, ProgrammeFiles files) {
        this.edits = edits;
        this.files = files;
    }

    /** What history keeps of it. */
    record Assessed(String member, SelfCare selfCare, List<String> assessors, LocalDate assessedOn) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.ASSESS_SELF_CARE);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        List<String> waiting = files.of(turn).unassessed();
        Assessed assessed = ActionData.read(data, json -> assessed(json, turn, waiting));
        Found found = new Found(assessed.member(), assessed, member -> {
            ObjectNode items = member.putObject("selfCare");
            for (String item : ITEMS) {
                items.put(item, data.path(item).asBoolean());
            }
        });
        return edits.editMember(turn, CaseAction.ASSESS_SELF_CARE, found);
    }

    private static Assessed assessed(JsonCursor json, Turn turn, List<String> waiting) {
        json.require(ITEMS);
        json.require("assessors");
        return new Assessed(
                TekunPeople.member(json, turn, waiting),
                selfCare(json),
                ActionData.people(json, "assessors", MOST, "application.lack.ASSESSORS_DIFFER"),
                ActionData.day(json, "assessedOn", turn.today(), "application.lack.DAY_LATER"));
    }

    private static SelfCare selfCare(JsonCursor json) {
        return new SelfCare(
                json.flag(ITEMS[0], true),
                json.flag(ITEMS[1], true),
                json.flag(ITEMS[2], true),
                json.flag(ITEMS[3], true),
                json.flag(ITEMS[4], true),
                json.flag(ITEMS[5], true));
    }
}

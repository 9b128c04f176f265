package io.yimen.application;

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

    private static final int ASSESSORS = 2;
    private static final int MOST = 10;
    private static final int NAME = 60;

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
        edits.edit(
                turn,
                CaseAction.ASSESS_SELF_CARE,
                document -> FactsEdits.member(document, assessed.member(), member -> {
                    ObjectNode items = member.putObject("selfCare");
                    for (String item : ITEMS) {
                        items.put(item, data.path(item).asBoolean());
                    }
                }));
        return Done.of(null, assessed);
    }

    private static Assessed assessed(JsonCursor json, Turn turn, List<String> waiting) {
        json.require(ITEMS);
        json.require("assessors");
        LocalDate day = json.date("assessedOn").orElse(turn.today());
        if (day.isAfter(turn.today())) {
            json.reject("/assessedOn", "application.lack.DAY_LATER", turn.today());
        }
        return new Assessed(TekunPeople.member(json, turn, waiting), selfCare(json), assessors(json), day);
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

    private static List<String> assessors(JsonCursor json) {
        List<String> names = json.texts("assessors", ASSESSORS, MOST, NAME);
        if (names.stream().anyMatch(String::isBlank)
                || names.stream().map(String::strip).distinct().count() != names.size()) {
            json.reject("/assessors", "application.lack.ASSESSORS_DIFFER");
        }
        return names;
    }
}

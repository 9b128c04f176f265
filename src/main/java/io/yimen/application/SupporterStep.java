package io.yimen.application;

import io.yimen.screening.ObligorFacts;
import io.yimen.web.JsonCursor;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** What the inquiry found about the ability of a relative outside the household to support (TEKUN-2021 art. 8). */
@Service
class SupporterStep implements ActionStep {

    private final FactsEdits edits;

    SupporterStep(FactsEdits edits) {
        this.edits = edits;
    }

    /** What history keeps of it. */
    record Found(String obligor, boolean able, String ground) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.FIND_SUPPORTER);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        return turn.facts().obligors().isEmpty()
                ? Optional.of(Lack.of("NO_OBLIGOR", "/facts/obligors"))
                : Optional.empty();
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Found found = ActionData.read(data, json -> found(json, turn));
        edits.edit(
                turn,
                CaseAction.FIND_SUPPORTER,
                document ->
                        FactsEdits.obligor(document, found.obligor(), obligor -> obligor.put("ability", found.able())));
        return Done.of(found.ground(), found);
    }

    private static Found found(JsonCursor json, Turn turn) {
        json.require("obligor", "able");
        String ref = json.text("obligor").orElse("");
        boolean known = turn.facts().obligors().stream().map(ObligorFacts::ref).anyMatch(ref::equals);
        if (!known && json.has("obligor")) {
            json.reject("/obligor", "application.lack.NO_SUCH_OBLIGOR");
        }
        return new Found(ref, json.flag("able", true), ActionData.text(json, "ground"));
    }
}

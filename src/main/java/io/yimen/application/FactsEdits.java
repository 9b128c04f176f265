package io.yimen.application;

import io.yimen.web.ApiProblem;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an action found into a new version of the facts; everything else in them stays. */
@Service
class FactsEdits {

    private final CaseFactsStore facts;

    FactsEdits(CaseFactsStore facts) {
        this.facts = facts;
    }

    /** About whom, what history keeps of it, and what it changes in the facts. */
    record Found(String member, Object said, Consumer<ObjectNode> change) {}

    void edit(Turn turn, CaseAction action, Consumer<ObjectNode> change) {
        ObjectNode document = facts.whole(turn.work());
        change.accept(document);
        try {
            CaseFactsStore.Intake intake = facts.intake(document);
            facts.keep(turn.work(), intake.document(), true, turn.by(), turn.now(), action.name());
        } catch (ApiProblem problem) {
            throw new InvalidFacts(Flaws.of(problem));
        }
    }

    /** What was found about one member goes into the facts, and as it was said into the history. */
    Done editMember(Turn turn, CaseAction action, Found found) {
        edit(turn, action, document -> member(document, found.member(), found.change()));
        return Done.of(null, found.said());
    }

    static void member(ObjectNode document, String ref, Consumer<ObjectNode> change) {
        FactsDocument.members(document).stream()
                .filter(member -> member.path("ref").asString("").equals(ref))
                .forEach(change);
    }

    static void obligor(ObjectNode document, String ref, Consumer<ObjectNode> change) {
        document.path("obligors").forEach(one -> {
            if (one instanceof ObjectNode obligor
                    && one.path("ref").asString("").equals(ref)) {
                change.accept(obligor);
            }
        });
    }
}

package io.yimen.application;

import io.yimen.web.ApiProblem;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Accepts a draft: its facts must be complete, its members free. */
@Service
class AcceptStep implements ActionStep {

    private final CaseFactsStore facts;
    private final Registration registration;

    AcceptStep(CaseFactsStore facts, Registration registration) {
        this.facts = facts;
        this.registration = registration;
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.ACCEPT);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        ActionData.none(data);
        ApplicationCase work = turn.work();
        accept(turn, complete(facts.whole(work)));
        return Done.of(null, ActionData.NOTHING);
    }

    /** Also how a case begins that never was a draft. */
    void accept(Turn turn, CaseFactsStore.Intake intake) {
        ApplicationCase work = turn.work();
        facts.keep(work, intake.document(), true, turn.by(), turn.now(), CaseAction.ACCEPT.name());
        registration.register(work, intake.facts(), turn.today());
        work.accept(turn.by(), turn.today());
    }

    private CaseFactsStore.Intake complete(ObjectNode document) {
        try {
            return facts.intake(document);
        } catch (ApiProblem problem) {
            throw new CaseIncomplete(
                    "FACTS_INCOMPLETE",
                    Flaws.of(problem).stream().map(flaw -> flaw.under("/facts")).toList());
        }
    }
}

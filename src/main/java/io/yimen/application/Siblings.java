package io.yimen.application;

import io.yimen.application.Transitions.Transition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Hands on to the other cases of one intake what all of them share: new facts, and the visit to the home. */
@Service
class Siblings {

    private static final Set<Stage> STILL_LOOKING =
            EnumSet.of(Stage.DRAFT, Stage.SUPPLEMENT_REQUESTED, Stage.ACCEPTED, Stage.UNDER_INQUIRY);

    private final CaseFactsStore facts;
    private final Registration registration;
    private final Turns turns;
    private final CaseLog log;

    Siblings(CaseFactsStore facts, Registration registration, Turns turns, CaseLog log) {
        this.facts = facts;
        this.registration = registration;
        this.turns = turns;
        this.log = log;
    }

    /** What an action brought, and for whom; the cases are locked. */
    record Shared(List<ApplicationCase> intake, boolean newFacts, Done done) {}

    /** A case that has gone further keeps the facts it was proposed on. */
    void share(Turn turn, Transition line, Shared shared) {
        boolean visit = line.action() == CaseAction.RECORD_VISIT;
        if (shared.intake().size() < 2 || !shared.newFacts() && !visit) {
            return;
        }
        shared.intake().stream()
                .filter(other -> other != turn.work() && STILL_LOOKING.contains(other.stage()))
                .forEach(other -> receive(turn, other, line, shared));
    }

    private void receive(Turn turn, ApplicationCase other, Transition line, Shared shared) {
        Turn theirs = turns.at(other);
        log.begin(theirs, line.action().name());
        if (shared.newFacts()) {
            take(turn, other);
        }
        if (line.action() == CaseAction.RECORD_VISIT) {
            other.visit();
        }
        log.write(theirs, line.roles(), line.action().name(), other.stage(), shared.done());
    }

    private void take(Turn turn, ApplicationCase other) {
        ObjectNode document = facts.whole(turn.work());
        boolean complete = facts.flaws(document).isEmpty();
        facts.keep(other, document, complete, turn.by(), turn.now(), CaseAction.AMEND.name());
        if (!other.stage().draft()) {
            registration.register(other, facts.intake(document).facts(), turn.today());
        }
    }
}

package io.yimen.application;

import io.yimen.application.Transitions.Transition;
import io.yimen.security.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Hands on to the other cases of one intake what all of them share: new facts, and the visit to the home. */
@Service
class Siblings {

    private static final Set<Role> ROLES = Set.of(Role.CASEWORKER);

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

    /** A case that has gone further keeps the facts it was proposed on, and hands none on. */
    void share(Turn turn, Transition line, Shared shared) {
        boolean visit = line.action() == CaseAction.RECORD_VISIT;
        boolean facts = shared.newFacts() && line.action() != CaseAction.ACCEPT;
        if (shared.intake().size() < 2
                || !facts && !visit
                || !STILL_LOOKING.contains(turn.work().stage())) {
            return;
        }
        shared.intake().stream()
                .filter(other -> other != turn.work() && STILL_LOOKING.contains(other.stage()))
                .forEach(other -> receive(turn, other, visit, shared));
    }

    /** A case that comes back to the township goes on with what was amended in the others meanwhile. */
    void catchUp(Turn turn, Transition line, List<ApplicationCase> intake) {
        ApplicationCase work = turn.work();
        if (line.to() != Stage.UNDER_INQUIRY || STILL_LOOKING.contains(work.stage())) {
            return;
        }
        intake.stream()
                .filter(other -> other != work && STILL_LOOKING.contains(other.stage()))
                .filter(other -> !other.stage().draft())
                .filter(other -> saved(other).isAfter(saved(work)))
                .max(Comparator.comparing(this::saved))
                .ifPresent(newest -> take(turn, newest, work));
    }

    private Instant saved(ApplicationCase work) {
        return facts.row(work, work.factsVersion()).savedAt();
    }

    private void receive(Turn turn, ApplicationCase other, boolean visit, Shared shared) {
        CaseAction action = visit ? CaseAction.RECORD_VISIT : CaseAction.AMEND;
        Turn theirs = turns.at(other);
        log.begin(theirs, action.name());
        if (shared.newFacts()) {
            take(turn, turn.work(), other);
        }
        if (visit) {
            other.visit();
        }
        Object data = visit
                ? shared.done().data()
                : Map.of("with", turn.work().number().value());
        log.write(theirs, ROLES, action.name(), other.stage(), Done.of(null, data));
    }

    private void take(Turn turn, ApplicationCase from, ApplicationCase to) {
        ObjectNode document = facts.whole(from);
        boolean complete = facts.flaws(document).isEmpty();
        if (!complete && !to.stage().draft()) {
            return;
        }
        facts.keep(to, document, complete, turn.by(), turn.now(), CaseAction.AMEND.name());
        if (!to.stage().draft()) {
            registration.register(to, facts.intake(document).facts(), turn.today());
        }
    }
}

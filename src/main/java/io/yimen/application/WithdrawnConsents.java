package io.yimen.application;

import io.yimen.security.Role;
import io.yimen.verification.ConsentWithdrawn;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the history of a case that somebody of it took a consent back, wherever that was recorded. */
@Component
class WithdrawnConsents {

    private static final Set<Role> ROLES = Set.of(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER);

    private final CaseRepository cases;
    private final Turns turns;
    private final CaseLog log;

    WithdrawnConsents(CaseRepository cases, Turns turns, CaseLog log) {
        this.cases = cases;
        this.turns = turns;
        this.log = log;
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        cases.find(event.county(), event.subjectOf()).map(ApplicationCase::number).stream()
                .flatMap(first -> cases.lockIntake(first).stream())
                .filter(work -> work.stage().open() || work.id().equals(event.subjectOf()))
                .forEach(work -> write(work, event.ref() == null ? "" : event.ref()));
    }

    private void write(ApplicationCase work, String ref) {
        Turn turn = turns.at(work);
        log.begin(turn, "WITHDRAW_CONSENT");
        log.write(turn, ROLES, "WITHDRAW_CONSENT", work.stage(), Done.of(null, Map.of("member", ref)));
        cases.flush();
    }
}

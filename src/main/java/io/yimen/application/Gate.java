package io.yimen.application;

import io.yimen.application.ActionForbidden.Why;
import io.yimen.application.Transitions.Transition;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether this person may do this to this case now: role, version, stage, then the person. */
final class Gate {

    /** What nobody may do who took the case, proposed it or published its notice. */
    private static final Set<CaseAction> DECIDING = Set.of(CaseAction.CONFIRM, CaseAction.REFUSE);

    private Gate() {}

    /** The line of the table that this is. */
    static Transition check(Turn turn, ActOnCase command) {
        Optional<Transition> known =
                Transitions.of(command.action(), turn.work().programme());
        Transition line = known.orElseThrow(
                () -> new IllegalAction(command.action(), turn.work().stage(), allowed(turn)));
        if (!hasRole(turn, line)) {
            throw new ActionForbidden(Why.ROLE);
        }
        if (command.version() != turn.work().version()) {
            throw new StaleCase(turn.work().lastChange());
        }
        if (!line.from().contains(turn.work().stage())) {
            throw new IllegalAction(command.action(), turn.work().stage(), allowed(turn));
        }
        person(turn, line).ifPresent(why -> {
            throw new ActionForbidden(why);
        });
        return line;
    }

    /** The actions of the stage that this person may take, whatever else may be missing. */
    static List<CaseAction> allowed(Turn turn) {
        return Transitions.from(turn.work()).stream()
                .filter(line -> barredBy(turn, line).isEmpty())
                .map(Transition::action)
                .toList();
    }

    static Optional<Why> barredBy(Turn turn, Transition line) {
        return hasRole(turn, line) ? person(turn, line) : Optional.of(Why.ROLE);
    }

    private static boolean hasRole(Turn turn, Transition line) {
        Set<Role> roles = Transitions.roles(line, turn);
        return roles.stream().anyMatch(turn.by()::has);
    }

    private static Optional<Why> person(Turn turn, Transition line) {
        if (relative(turn)) {
            return Optional.of(Why.RELATIVE);
        }
        return samePerson(turn, line.action()) ? Optional.of(Why.SAME_PERSON) : Optional.empty();
    }

    /** The family named this account as its relative. */
    private static boolean relative(Turn turn) {
        if (!turn.work().staffRelative() || turn.work().stage().draft()) {
            return false;
        }
        CaseFacts.StaffRelative named = turn.facts().staffRelative();
        String who = named == null || named.who() == null ? "" : named.who().strip();
        AccountView by = turn.by();
        return who.equals(by.username()) || who.equals(by.displayName());
    }

    private static boolean samePerson(Turn turn, CaseAction action) {
        ApplicationCase work = turn.work();
        if (action == CaseAction.GIVE_FIRST_OPINION || action == CaseAction.GRANT_QUICK) {
            return tookIt(turn);
        }
        return DECIDING.contains(action)
                && (tookIt(turn) || turn.sameAs(work.opinionBy()) || turn.sameAs(work.noticeBy()));
    }

    private static boolean tookIt(Turn turn) {
        return turn.sameAs(turn.work().intakeBy()) || turn.sameAs(turn.work().acceptedBy());
    }
}

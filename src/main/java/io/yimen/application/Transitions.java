package io.yimen.application;

import static io.yimen.application.CaseAction.ACCEPT;
import static io.yimen.application.CaseAction.AMEND;
import static io.yimen.application.CaseAction.ASSESS_SELF_CARE;
import static io.yimen.application.CaseAction.CHOOSE_CARE;
import static io.yimen.application.CaseAction.CHOOSE_ORPHAN_BENEFIT;
import static io.yimen.application.CaseAction.CLOSE_NOTICE;
import static io.yimen.application.CaseAction.COMPLETE_QUICK;
import static io.yimen.application.CaseAction.CONFIRM;
import static io.yimen.application.CaseAction.COUNTY_VISIT;
import static io.yimen.application.CaseAction.DEMOCRATIC_REVIEW;
import static io.yimen.application.CaseAction.EXTEND;
import static io.yimen.application.CaseAction.FIND_SUPPORTER;
import static io.yimen.application.CaseAction.GIVE_FIRST_OPINION;
import static io.yimen.application.CaseAction.GRANT_QUICK;
import static io.yimen.application.CaseAction.MARK_COMPLEX;
import static io.yimen.application.CaseAction.PUBLISH_NOTICE;
import static io.yimen.application.CaseAction.RECORD_MEETING;
import static io.yimen.application.CaseAction.RECORD_OBJECTION;
import static io.yimen.application.CaseAction.RECORD_RECEIPTS;
import static io.yimen.application.CaseAction.RECORD_REFERRAL;
import static io.yimen.application.CaseAction.RECORD_VISIT;
import static io.yimen.application.CaseAction.REFER;
import static io.yimen.application.CaseAction.REFUSE;
import static io.yimen.application.CaseAction.REQUEST_SUPPLEMENT;
import static io.yimen.application.CaseAction.RESOLVE_DISCREPANCY;
import static io.yimen.application.CaseAction.RETURN;
import static io.yimen.application.CaseAction.START_INQUIRY;
import static io.yimen.application.CaseAction.TERMINATE;
import static io.yimen.application.CaseAction.WITHDRAW;
import static io.yimen.application.Stage.ACCEPTED;
import static io.yimen.application.Stage.COMPLETED;
import static io.yimen.application.Stage.CONFIRMED;
import static io.yimen.application.Stage.COUNTY_REVIEW;
import static io.yimen.application.Stage.DRAFT;
import static io.yimen.application.Stage.FIRST_OPINION;
import static io.yimen.application.Stage.OPEN;
import static io.yimen.application.Stage.PAID_FIRST;
import static io.yimen.application.Stage.PUBLIC_NOTICE;
import static io.yimen.application.Stage.REFUSED;
import static io.yimen.application.Stage.SUPPLEMENT_REQUESTED;
import static io.yimen.application.Stage.TERMINATED;
import static io.yimen.application.Stage.UNDER_INQUIRY;
import static io.yimen.application.Stage.WITHDRAWN;
import static io.yimen.common.Programme.DIBAO;
import static io.yimen.common.Programme.RIGID_EXPENDITURE;
import static io.yimen.common.Programme.TEKUN;
import static io.yimen.common.Programme.TEMPORARY_ASSISTANCE;
import static io.yimen.security.Role.CASEWORKER;
import static io.yimen.security.Role.COUNTY_APPROVER;
import static io.yimen.security.Role.COUNTY_REVIEWER;
import static io.yimen.security.Role.TOWNSHIP_REVIEWER;

import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult.DecisionLevel;
import io.yimen.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of the procedure: what can be done, by whom, in which stage, and where it leads. */
final class Transitions {

    /**
     * One line; without {@code to} the case stays where it is.
     *
     * @param programmes whose procedure knows it
     * @param shortcut where it leads instead when the step finds that what lies between is not needed
     */
    record Transition(
            CaseAction action,
            Set<Programme> programmes,
            Set<Role> roles,
            Set<Stage> from,
            @Nullable Stage to,
            @Nullable Stage shortcut) {

        /** The same for some programmes only. */
        Transition only(Programme first, Programme... more) {
            return new Transition(action, EnumSet.of(first, more), roles, from, to, shortcut);
        }

        Transition or(Stage shorter) {
            return new Transition(action, programmes, roles, from, to, shorter);
        }

        Stage next(Stage now, Done.Way way) {
            Stage leads = way == Done.Way.SHORTCUT ? shortcut : to;
            return leads == null || way == Done.Way.STAYS ? now : leads;
        }
    }

    private static final Set<Programme> EVERY = EnumSet.of(DIBAO, TEKUN, TEMPORARY_ASSISTANCE, RIGID_EXPENDITURE);

    private static final List<Transition> TABLE = List.of(
            line(ACCEPT, by(CASEWORKER), in(DRAFT, SUPPLEMENT_REQUESTED), ACCEPTED),
            line(REQUEST_SUPPLEMENT, by(CASEWORKER), in(DRAFT), SUPPLEMENT_REQUESTED),
            line(AMEND, by(CASEWORKER), in(DRAFT, SUPPLEMENT_REQUESTED, ACCEPTED, UNDER_INQUIRY), null),
            line(START_INQUIRY, by(CASEWORKER), in(ACCEPTED), UNDER_INQUIRY),
            line(RECORD_VISIT, by(CASEWORKER), in(UNDER_INQUIRY), null),
            line(ASSESS_SELF_CARE, by(CASEWORKER), in(UNDER_INQUIRY), null).only(TEKUN),
            line(CHOOSE_CARE, by(CASEWORKER), in(ACCEPTED, UNDER_INQUIRY), null).only(TEKUN),
            line(FIND_SUPPORTER, by(CASEWORKER), in(UNDER_INQUIRY), null).only(TEKUN),
            line(CHOOSE_ORPHAN_BENEFIT, by(CASEWORKER), in(ACCEPTED, UNDER_INQUIRY, FIRST_OPINION), WITHDRAWN)
                    .only(TEKUN),
            line(
                            MARK_COMPLEX,
                            by(CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER),
                            in(ACCEPTED, UNDER_INQUIRY, FIRST_OPINION, COUNTY_REVIEW),
                            null)
                    .only(RIGID_EXPENDITURE),
            line(RESOLVE_DISCREPANCY, by(CASEWORKER), in(UNDER_INQUIRY), null),
            line(GIVE_FIRST_OPINION, by(TOWNSHIP_REVIEWER), in(UNDER_INQUIRY), FIRST_OPINION)
                    .only(DIBAO, TEKUN, RIGID_EXPENDITURE),
            // families already recognised are checked on their spending only, without a public notice
            line(GIVE_FIRST_OPINION, by(TOWNSHIP_REVIEWER), in(UNDER_INQUIRY), FIRST_OPINION)
                    .only(TEMPORARY_ASSISTANCE)
                    .or(COUNTY_REVIEW),
            line(PUBLISH_NOTICE, by(CASEWORKER), in(FIRST_OPINION), PUBLIC_NOTICE),
            line(RECORD_OBJECTION, by(CASEWORKER), in(PUBLIC_NOTICE), UNDER_INQUIRY),
            line(DEMOCRATIC_REVIEW, by(CASEWORKER), in(UNDER_INQUIRY), null),
            line(EXTEND, by(TOWNSHIP_REVIEWER, COUNTY_REVIEWER), EnumSet.range(ACCEPTED, COUNTY_REVIEW), null),
            line(CLOSE_NOTICE, by(CASEWORKER), in(PUBLIC_NOTICE), COUNTY_REVIEW),
            line(COUNTY_VISIT, by(COUNTY_REVIEWER), in(COUNTY_REVIEW), null),
            line(RECORD_MEETING, by(COUNTY_REVIEWER, COUNTY_APPROVER), in(COUNTY_REVIEW), null)
                    .only(RIGID_EXPENDITURE),
            line(RETURN, by(COUNTY_REVIEWER, COUNTY_APPROVER), in(COUNTY_REVIEW), UNDER_INQUIRY),
            line(CONFIRM, by(COUNTY_APPROVER), in(COUNTY_REVIEW), CONFIRMED),
            line(REFUSE, by(COUNTY_APPROVER), in(COUNTY_REVIEW), REFUSED),
            line(RECORD_RECEIPTS, by(CASEWORKER), in(ACCEPTED, UNDER_INQUIRY, PAID_FIRST), null)
                    .only(TEMPORARY_ASSISTANCE),
            // urgent and small: the township pays first, evidence and identity follow (SAL-2026 art. 50)
            line(GRANT_QUICK, by(TOWNSHIP_REVIEWER), in(ACCEPTED), PAID_FIRST).only(TEMPORARY_ASSISTANCE),
            line(COMPLETE_QUICK, by(CASEWORKER), in(PAID_FIRST), COMPLETED).only(TEMPORARY_ASSISTANCE),
            // what public aid does not cover is suggested to somebody else
            line(REFER, by(CASEWORKER, TOWNSHIP_REVIEWER), in(CONFIRMED, COMPLETED, REFUSED), null),
            line(RECORD_REFERRAL, by(CASEWORKER, TOWNSHIP_REVIEWER), in(CONFIRMED, COMPLETED, REFUSED), null),
            line(WITHDRAW, by(CASEWORKER), OPEN, WITHDRAWN),
            line(TERMINATE, by(COUNTY_APPROVER), OPEN, TERMINATED));

    private Transitions() {}

    /** The line of an action in a programme's procedure, which may not know it. */
    static Optional<Transition> of(CaseAction action, Programme programme) {
        return TABLE.stream()
                .filter(line -> line.action() == action && line.programmes().contains(programme))
                .findFirst();
    }

    /** What the procedure of a case knows in its stage. */
    static List<Transition> from(ApplicationCase work) {
        return TABLE.stream()
                .filter(line ->
                        line.from().contains(work.stage()) && line.programmes().contains(work.programme()))
                .toList();
    }

    static List<Transition> all() {
        return TABLE;
    }

    /** Where the county has delegated the decision, and for small sums, the township's head confirms too (DIBAO-2021 art. 4). */
    static Set<Role> roles(Transition line, Turn turn) {
        boolean township = turn.work().programme() == TEMPORARY_ASSISTANCE
                ? turn.work().decisionLevel() == DecisionLevel.TOWNSHIP
                : turn.policy().delegated();
        if (line.action() != CONFIRM || !township) {
            return line.roles();
        }
        return EnumSet.of(TOWNSHIP_REVIEWER, line.roles().toArray(Role[]::new));
    }

    private static Transition line(CaseAction action, Set<Role> roles, Set<Stage> from, @Nullable Stage to) {
        return new Transition(action, EVERY, roles, from, to, null);
    }

    private static Set<Role> by(Role first, Role... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Stage> in(Stage first, Stage... more) {
        return EnumSet.of(first, more);
    }
}

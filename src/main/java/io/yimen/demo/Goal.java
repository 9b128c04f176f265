package io.yimen.demo;

import io.yimen.application.CaseAction;
import java.util.List;
import java.util.stream.Stream;

/** How far a case of the demo has come, how many such cases each county has, and the way there. */
enum Goal {
    AWARD(129, Wanted.DIBAO, Way.CONFIRMED),
    AWARD_AFTER_COUNTY_VISIT(2, Wanted.DIBAO, Way.VISITED_BY_COUNTY),
    AWARD_ON_HOLD(2, Wanted.HOLD, Way.CONFIRMED),
    SINGLE_PERSON_AWARD(4, Wanted.SINGLE_PERSON, Way.CONFIRMED),
    MARGIN_FAMILY(5, Wanted.MARGIN, Way.CONFIRMED),
    REFUSED(5, Wanted.NOTHING, Way.REFUSED),
    WITHDRAWN(3, Wanted.DIBAO, List.of(CaseAction.START_INQUIRY, CaseAction.WITHDRAW)),
    TERMINATED(2, Wanted.DIBAO, List.of(CaseAction.START_INQUIRY, CaseAction.TERMINATE)),
    DRAFT(6, Wanted.DIBAO, List.of()),
    SUPPLEMENT(5, Wanted.DIBAO, List.of(CaseAction.REQUEST_SUPPLEMENT)),
    ACCEPTED(9, Wanted.DIBAO, List.of()),
    INQUIRY(8, Wanted.DIBAO, List.of(CaseAction.START_INQUIRY)),
    VISITED(8, Wanted.DIBAO, List.of(CaseAction.START_INQUIRY, CaseAction.RECORD_VISIT)),
    OBJECTED(2, Wanted.DIBAO, Way.OBJECTED),
    RETURNED(2, Wanted.DIBAO, Way.RETURNED),
    OPINION(6, Wanted.DIBAO, Way.OPINION),
    ON_NOTICE(8, Wanted.DIBAO, Way.NOTICE),
    IN_REVIEW(6, Wanted.DIBAO, Way.REVIEW);

    /** Ways that begin alike. */
    private static final class Way {
        static final List<CaseAction> OPINION =
                List.of(CaseAction.START_INQUIRY, CaseAction.RECORD_VISIT, CaseAction.GIVE_FIRST_OPINION);
        static final List<CaseAction> NOTICE = then(OPINION, CaseAction.PUBLISH_NOTICE);
        static final List<CaseAction> OBJECTED = then(NOTICE, CaseAction.RECORD_OBJECTION);
        static final List<CaseAction> REVIEW = then(NOTICE, CaseAction.CLOSE_NOTICE);
        static final List<CaseAction> RETURNED = then(REVIEW, CaseAction.RETURN);
        static final List<CaseAction> CONFIRMED = then(REVIEW, CaseAction.CONFIRM);
        static final List<CaseAction> VISITED_BY_COUNTY =
                then(then(REVIEW, CaseAction.COUNTY_VISIT), CaseAction.CONFIRM);
        static final List<CaseAction> REFUSED = then(REVIEW, CaseAction.REFUSE);

        private static List<CaseAction> then(List<CaseAction> way, CaseAction next) {
            return Stream.concat(way.stream(), Stream.of(next)).toList();
        }
    }

    private final int count;
    private final Wanted wanted;
    private final List<CaseAction> way;

    Goal(int count, Wanted wanted, List<CaseAction> way) {
        this.count = count;
        this.wanted = wanted;
        this.way = way;
    }

    int count() {
        return count;
    }

    Wanted wanted() {
        return wanted;
    }

    List<CaseAction> way() {
        return way;
    }

    /** Closed cases lie in the past year and a half, open ones reach up to today. */
    boolean closed() {
        return ordinal() <= TERMINATED.ordinal();
    }

    /** Working days since the last action; a notice hangs seven days, and some inquiries drag on past their term. */
    int idle(Dice dice) {
        return switch (this) {
            case ACCEPTED, ON_NOTICE -> dice.between(0, 4);
            case DRAFT, OPINION -> dice.between(0, 5);
            case INQUIRY, VISITED -> dice.oneIn(4) ? dice.between(22, 29) : dice.between(0, 8);
            default -> closed() ? 0 : dice.between(0, 8);
        };
    }

    /** Came past the inquiry, so that what the registers say is known. */
    boolean verified() {
        return way.contains(CaseAction.GIVE_FIRST_OPINION);
    }

    boolean draft() {
        return this == DRAFT || this == SUPPLEMENT;
    }

    boolean granted() {
        return ordinal() <= MARGIN_FAMILY.ordinal();
    }
}

package io.yimen.application;

import org.jspecify.annotations.Nullable;

/** What a case waits for. */
final class NextAction {

    private NextAction() {}

    static @Nullable CaseAction of(ApplicationCase work, boolean countyVisitDue) {
        return work.quick() && work.stage() == Stage.ACCEPTED
                ? CaseAction.GRANT_QUICK
                : of(work.stage(), work.visited(), countyVisitDue);
    }

    static @Nullable CaseAction of(Stage stage, boolean visited, boolean countyVisitDue) {
        return switch (stage) {
            case DRAFT, SUPPLEMENT_REQUESTED -> CaseAction.ACCEPT;
            case ACCEPTED -> CaseAction.START_INQUIRY;
            case UNDER_INQUIRY -> visited ? CaseAction.GIVE_FIRST_OPINION : CaseAction.RECORD_VISIT;
            case FIRST_OPINION -> CaseAction.PUBLISH_NOTICE;
            case PUBLIC_NOTICE -> CaseAction.CLOSE_NOTICE;
            case COUNTY_REVIEW -> countyVisitDue ? CaseAction.COUNTY_VISIT : CaseAction.CONFIRM;
            case PAID_FIRST -> CaseAction.COMPLETE_QUICK;
            default -> null;
        };
    }
}

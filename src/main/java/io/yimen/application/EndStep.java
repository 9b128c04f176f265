package io.yimen.application;

import io.yimen.notice.Notices;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Ends a case early: the family withdraws, or the county terminates for want of cooperation. */
@Service
class EndStep implements ActionStep {

    private final Notices notices;
    private final Registration registration;
    private final CaseVerification verification;

    EndStep(Notices notices, Registration registration, CaseVerification verification) {
        this.notices = notices;
        this.registration = registration;
        this.verification = verification;
    }

    /** What history keeps of it. */
    record Ending(String reason) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.WITHDRAW, CaseAction.TERMINATE);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Ending ending = ActionData.read(data, json -> new Ending(ActionData.text(json, "reason")));
        release(turn);
        return Done.of(ending.reason(), ending);
    }

    /** Takes down what hangs, and lets the family go. */
    void release(Turn turn) {
        ApplicationCase work = turn.work();
        UUID notice = work.noticeId();
        if (notice != null && work.stage() == Stage.PUBLIC_NOTICE) {
            notices.withdraw(work.county(), notice);
        }
        registration.release(work);
        verification.end(work, "CASE_ENDED");
    }
}

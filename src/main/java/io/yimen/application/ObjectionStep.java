package io.yimen.application;

import io.yimen.notice.Notices;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Somebody objected: the notice comes down and the inquiry begins again. */
@Service
class ObjectionStep implements ActionStep {

    private static final int NAME = 60;

    private final Notices notices;

    ObjectionStep(Notices notices) {
        this.notices = notices;
    }

    /** What history keeps of it. */
    record Objection(@Nullable String from, String text) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.RECORD_OBJECTION);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Objection objection = ActionData.read(
                data, json -> new Objection(json.text("from", NAME).orElse(null), ActionData.text(json, "text")));
        ApplicationCase work = turn.work();
        UUID notice = work.noticeId();
        if (notice != null) {
            notices.withdraw(work.county(), notice);
        }
        work.takeDownNotice();
        work.object();
        return Done.of(objection.text(), objection);
    }
}

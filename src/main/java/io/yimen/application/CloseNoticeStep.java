package io.yimen.application;

import io.yimen.notice.Notices;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Takes the notice down once its last day has passed, and hands the case to the county. */
@Service
class CloseNoticeStep implements ActionStep {

    private final Notices notices;

    CloseNoticeStep(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.CLOSE_NOTICE);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        LocalDate last = turn.work().noticeTo();
        return last != null && !turn.today().isAfter(last)
                ? Optional.of(Lack.of("NOTICE_RUNNING", "/notice/to", last))
                : Optional.empty();
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        ActionData.none(data);
        UUID notice = turn.work().noticeId();
        if (notice != null) {
            notices.close(turn.work().county(), notice);
        }
        return Done.of(null, ActionData.NOTHING);
    }
}

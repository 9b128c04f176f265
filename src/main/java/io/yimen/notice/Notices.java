package io.yimen.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Public notices: hung, closed after their last day, or taken down early. */
@Service
public class Notices {

    public NoticeView publish(PublishNotice command) {
        throw new UnsupportedOperationException();
    }

    /** After its last day. */
    public NoticeView close(int county, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Taken down early, for an objection or because the case ended. */
    public NoticeView withdraw(int county, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** @throws NoticeNotFound when there is none in the caller's area */
    public NoticeView get(int county, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Those that hang now, and those that came down on or after a day; the last to end comes first. */
    public List<NoticeView> list(LocalDate since) {
        throw new UnsupportedOperationException();
    }
}

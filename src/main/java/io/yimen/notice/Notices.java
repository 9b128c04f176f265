package io.yimen.notice;

import io.yimen.common.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public notices: hung, closed after their last day, or taken down early. */
@Service
public class Notices {

    private final NoticeRepository notices;
    private final BusinessClock clock;

    Notices(NoticeRepository notices, BusinessClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public NoticeView publish(PublishNotice command) {
        PostedNotice notice = new PostedNotice(command, clock.now());
        notices.add(notice);
        return notice.view();
    }

    /** After its last day. */
    @Transactional
    public NoticeView close(int county, UUID id) {
        PostedNotice notice = find(county, id);
        notice.close(clock.today(), clock.now());
        return notice.view();
    }

    /** Takes every notice of the caller's area down whose last day has passed; answers how many. */
    @Transactional
    public int closeOver() {
        return notices.closeOver(clock.today(), clock.now());
    }

    /** Taken down early, for an objection or because the case ended. */
    @Transactional
    public NoticeView withdraw(int county, UUID id) {
        PostedNotice notice = find(county, id);
        notice.withdraw(clock.now());
        return notice.view();
    }

    /** @throws NoticeNotFound when there is none in the caller's area */
    @Transactional(readOnly = true)
    public NoticeView get(int county, UUID id) {
        return find(county, id).view();
    }

    /** Those that hang now, and those that came down on or after a day; the last to end comes first. */
    @Transactional(readOnly = true)
    public List<NoticeView> list(LocalDate since) {
        return notices.since(since).stream().map(PostedNotice::view).toList();
    }

    private PostedNotice find(int county, UUID id) {
        return notices.find(county, id).orElseThrow(NoticeNotFound::new);
    }
}

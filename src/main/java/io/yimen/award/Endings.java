package io.yimen.award;

import io.yimen.award.AwardRefused.Why;
import io.yimen.award.EndingRepository.Settled;
import io.yimen.award.EndingView.State;
import io.yimen.common.CaseNumber;
import io.yimen.common.Masks;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.notice.NoticePurpose;
import io.yimen.notice.NoticeView;
import io.yimen.notice.Notices;
import io.yimen.notice.PublishNotice;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicyValue;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.Role;
import io.yimen.statistics.Rollups;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends Tekun: the township proposes and hears the person, the public is told for seven days, the county confirms; paid until that month. */
@Service
public class Endings {

    private static final String NOTICE_DAYS = "clock.notice_days";

    private final AwardDesk desk;
    private final EndingRepository endings;
    private final Notices notices;
    private final Policies policies;
    private final Rollups rollups;
    private final AuditTrail audit;

    Endings(
            AwardDesk desk,
            EndingRepository endings,
            Notices notices,
            Policies policies,
            Rollups rollups,
            AuditTrail audit) {
        this.desk = desk;
        this.endings = endings;
        this.notices = notices;
        this.policies = policies;
        this.rollups = rollups;
        this.audit = audit;
    }

    /** @throws AwardNotFound when it is not in the caller's area */
    @Transactional(readOnly = true)
    public List<EndingView> of(int county, UUID award) {
        desk.find(county, award);
        return endings.of(county, award);
    }

    /** @throws AwardRefused when it cannot be done now, or by this person */
    @Transactional
    public void propose(int county, UUID id, ProposeEnding wish) {
        Award award = desk.running(county, id, Role.CASEWORKER, Role.TOWNSHIP_REVIEWER);
        if (endings.of(county, id).stream().anyMatch(EndingView::open)) {
            throw new AwardRefused(Why.OPEN_ALREADY);
        }
        if (wish.ground().needsHearing() && (wish.heardOn() == null || wish.heard() == null)) {
            throw new AwardRefused(Why.NOT_HEARD);
        }
        if (wish.from().isBefore(desk.today())) {
            throw new AwardRefused(Why.BACKDATED);
        }
        AccountView by = desk.by();
        NoticeView notice = hang(notice(award, wish));
        endings.add(
                award,
                new EndingView(
                        Uuid7.next(),
                        wish.ground(),
                        wish.explanation(),
                        wish.heardOn(),
                        wish.heard(),
                        desk.today(),
                        by.username(),
                        by.displayName(),
                        notice.id(),
                        notice.from(),
                        notice.to(),
                        State.ON_NOTICE,
                        null,
                        null,
                        null,
                        null));
        record(award, "AWARD_ENDING_PROPOSED", wish.ground().name());
    }

    /** Paid for this month for the last time; the rollups are counted anew. */
    @Transactional
    public void confirm(int county, UUID id) {
        Award award = desk.running(county, id, Role.COUNTY_APPROVER);
        EndingView ending = open(county, id);
        AccountView by = desk.by();
        if (by.username().equals(ending.proposedBy())) {
            throw new AwardRefused(Why.SAME_PERSON);
        }
        LocalDate today = desk.today();
        if (!today.isAfter(ending.noticeTo())) {
            throw new AwardRefused(Why.NOTICE_RUNNING);
        }
        YearMonth last = YearMonth.from(today);
        notices.close(county, ending.notice());
        settle(county, ending, new Settled(State.CONFIRMED, today, by, "", last));
        award.end(last);
        rollups.countyChanged(county);
        record(award, "AWARD_ENDED", ending.ground().name());
    }

    /** Nothing ends after all, for example because an objection was right. */
    @Transactional
    public void drop(int county, UUID id, String why) {
        Award award = desk.running(county, id, Role.CASEWORKER, Role.TOWNSHIP_REVIEWER, Role.COUNTY_APPROVER);
        EndingView ending = open(county, id);
        notices.withdraw(county, ending.notice());
        settle(county, ending, new Settled(State.DROPPED, desk.today(), desk.by(), why, null));
        record(award, "AWARD_ENDING_DROPPED", ending.ground().name());
    }

    /** Somebody else may have proposed the same at the same time. */
    private NoticeView hang(PublishNotice notice) {
        try {
            return notices.publish(notice);
        } catch (DataIntegrityViolationException twin) {
            throw new AwardRefused(Why.OPEN_ALREADY);
        }
    }

    private EndingView open(int county, UUID id) {
        return endings.of(county, id).stream()
                .filter(EndingView::open)
                .findFirst()
                .orElseThrow(() -> new AwardRefused(Why.NOT_OPEN));
    }

    private void settle(int county, EndingView ending, Settled settled) {
        if (!endings.settle(county, ending.id(), settled)) {
            throw new AwardRefused(Why.NOT_OPEN);
        }
    }

    private PublishNotice notice(Award award, ProposeEnding wish) {
        PolicyValue days = Objects.requireNonNull(
                policies.inForce(award.countyCode(), desk.today()).values().get(NOTICE_DAYS));
        return new PublishNotice(
                new RegionCode(Integer.toString(award.townshipCode())),
                new CaseNumber(award.caseNumber()),
                Masks.name(award.members().get(0).name()),
                award.members().size(),
                Programme.TEKUN,
                award.amount(),
                wish.place(),
                wish.from(),
                wish.from().plusDays(Integer.parseInt(days.value()) - 1L),
                NoticePurpose.END,
                award.id());
    }

    private void record(Award award, String action, String ground) {
        audit.record(new AuditEvent(
                award.countyCode(), action, award.id().toString(), AuditEvent.OK, Map.of("ground", ground)));
    }
}

package io.yimen.application;

import io.yimen.calendar.WorkingDays;
import io.yimen.common.BusinessClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statutory clocks (DIBAO-2021 ch. 4); the day of acceptance does not count, and no step is due after the whole procedure. */
@Component
class CaseClocks {

    private static final int WARNING_DAYS = 3;

    private final WorkingDays days;
    private final BusinessClock clock;

    CaseClocks(WorkingDays days, BusinessClock clock) {
        this.days = days;
        this.clock = clock;
    }

    DueDates dates(ApplicationCase work, CasePolicy policy) {
        LocalDate accepted = work.acceptedOn();
        if (accepted == null) {
            return DueDates.NONE;
        }
        CaseTerms terms = Procedure.of(work.programme()).terms(policy, work.extended());
        LocalDate total = total(work, terms, days.plus(accepted, terms.total()));
        return new DueDates(due(work, policy, terms, total), total, terms.total());
    }

    CaseView.Clock view(ApplicationCase work) {
        LocalDate today = clock.today();
        LocalDate due = work.dueOn();
        LocalDate total = work.totalDueOn();
        LocalDate accepted = work.acceptedOn();
        int used = accepted == null || total == null ? 0 : days.between(accepted, end(work, today));
        int left = left(due);
        int totalLeft = !work.stage().open() ? 0 : left(total);
        return new CaseView.Clock(
                due,
                left,
                tone(due, left),
                total,
                work.totalDays(),
                used,
                totalLeft,
                tone(work.stage().open() ? total : null, totalLeft));
    }

    /** Working days from today to a due date, negative when it has passed. */
    int left(@Nullable LocalDate due) {
        return due == null ? 0 : days.between(clock.today(), due);
    }

    boolean overdue(@Nullable LocalDate due) {
        return due != null && due.isBefore(clock.today());
    }

    private static CaseView.Tone tone(@Nullable LocalDate due, int left) {
        if (due == null) {
            return CaseView.Tone.NONE;
        }
        return left < 0 ? CaseView.Tone.BAD : left <= WARNING_DAYS ? CaseView.Tone.WARN : CaseView.Tone.OK;
    }

    private static LocalDate end(ApplicationCase work, LocalDate today) {
        LocalDate closed = work.closedOn();
        return closed == null ? today : closed;
    }

    /** Where the notice does not count, the working days it hangs are added. */
    private LocalDate total(ApplicationCase work, CaseTerms terms, LocalDate total) {
        LocalDate from = work.noticeFrom();
        LocalDate to = work.noticeTo();
        if (terms.noticeCounts() || from == null || to == null) {
            return total;
        }
        return days.plus(total, days.between(from.minusDays(1), to));
    }

    private @Nullable LocalDate due(ApplicationCase work, CasePolicy policy, CaseTerms terms, LocalDate total) {
        return switch (work.stage()) {
            case ACCEPTED ->
                work.quick()
                        ? earlier(work.stageSince().plusDays(policy.relief().quickDays()), total)
                        : earlier(days.plus(work.stageSince(), terms.inquiry()), total);
            // no term of its own is set for the evidence: it has to be there within that of the whole procedure
            case PAID_FIRST -> total;
            case UNDER_INQUIRY, FIRST_OPINION -> earlier(township(work, terms, total), total);
            case PUBLIC_NOTICE -> earlier(dayAfter(work.noticeTo(), total), total);
            case COUNTY_REVIEW -> earlier(days.plus(work.stageSince(), terms.county()), total);
            default -> null;
        };
    }

    /** The township's own term runs from acceptance, and anew from an objection. */
    private LocalDate township(ApplicationCase work, CaseTerms terms, LocalDate total) {
        LocalDate accepted = work.acceptedOn();
        if (terms.township() == 0 || accepted == null) {
            return total;
        }
        boolean again = work.stage() == Stage.UNDER_INQUIRY && work.objections() > 0;
        return days.plus(again ? work.stageSince() : accepted, terms.township());
    }

    private static LocalDate dayAfter(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day.plusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package io.yimen.application.web;

import io.yimen.application.CaseRow;
import io.yimen.application.CaseView;
import io.yimen.application.Stage;
import io.yimen.common.RegionCode;
import io.yimen.region.Regions;
import io.yimen.web.DueClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How a case's stage, clock and place look; templates call it {@code @caseWords}. */
@Component("caseWords")
class CaseWords {

    private final Regions regions;

    CaseWords(Regions regions) {
        this.regions = regions;
    }

    /** The sign of a stage: done, in progress, to be looked at, not yet. */
    public String level(Stage stage) {
        return switch (stage) {
            case DRAFT -> "idle";
            case SUPPLEMENT_REQUESTED -> "warn";
            case ACCEPTED, WITHDRAWN, TERMINATED -> "";
            case UNDER_INQUIRY, FIRST_OPINION, PUBLIC_NOTICE, COUNTY_REVIEW, PAID_FIRST -> "now";
            case CONFIRMED, COMPLETED -> "ok";
            case REFUSED -> "bad";
        };
    }

    public @Nullable DueClock clock(CaseRow row) {
        return due(row.dueOn(), row.left());
    }

    /** The clock of the whole procedure. */
    public @Nullable DueClock total(CaseView.Clock clock) {
        return due(clock.totalDueOn(), clock.totalLeft());
    }

    /** The clock of the next step alone. */
    public @Nullable DueClock step(CaseView.Clock clock) {
        return due(clock.dueOn(), clock.left());
    }

    public String place(@Nullable RegionCode code) {
        return code == null
                ? ""
                : regions.find(code)
                        .map(region -> region.name(LocaleContextHolder.getLocale()))
                        .orElse(code.value());
    }

    public String place(@Nullable String code) {
        return code == null ? "" : place(new RegionCode(code));
    }

    public String placeOf(int county) {
        return place(RegionCode.ofCounty(county));
    }

    public int age(LocalDate birth, LocalDate today) {
        return birth.until(today).getYears();
    }

    public @Nullable DueClock due(@Nullable LocalDate day, int left) {
        return day == null ? null : DueClock.workingDays(day, left);
    }
}

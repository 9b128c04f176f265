package io.yimen.notice;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A public notice: it can hold no more of a family than the law lets the public read. */
public record NoticeView(
        UUID id,
        int county,
        RegionCode township,
        CaseNumber caseNumber,
        String applicantMasked,
        int members,
        Programme programme,
        Money amount,
        String place,
        LocalDate from,
        LocalDate to,
        Instant publishedAt,
        NoticePurpose purpose,
        State state) {

    /** How many days it hangs, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether it is to be seen on the board on a day. */
    public boolean hangs(LocalDate day) {
        return state == State.OPEN && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it hangs. */
    public enum State {
        OPEN,
        CLOSED,
        WITHDRAWN
    }
}

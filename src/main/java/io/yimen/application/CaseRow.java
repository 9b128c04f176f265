package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param next what the case waits for
 * @param left working days until it is due, negative when overdue; 0 when it has no clock
 * @param mine whether the reader took it or is the one to act
 * @param mustVisit the county must visit before it decides
 */
public record CaseRow(
        CaseNumber number,
        Programme programme,
        Stage stage,
        int version,
        String applicant,
        String applicantIdMasked,
        RegionCode township,
        int members,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int left,
        @Nullable CaseAction next,
        boolean mine,
        boolean mustVisit) {}

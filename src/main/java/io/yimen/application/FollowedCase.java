package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the township that took an application for another one may know of it. */
public record FollowedCase(
        CaseNumber number,
        Programme programme,
        Stage stage,
        RegionCode township,
        @Nullable LocalDate dueOn) {}

package io.yimen.application;

import io.yimen.common.Programme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case as the list query finds it. */
record ListedCase(
        String number,
        Programme programme,
        Stage stage,
        int version,
        String applicant,
        String masked,
        int township,
        int members,
        @Nullable LocalDate due,
        boolean visited,
        boolean mustVisit,
        boolean countyVisited,
        boolean takenByMe,
        boolean urgent,
        long total) {}

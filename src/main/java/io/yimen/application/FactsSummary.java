package io.yimen.application;

import io.yimen.common.Residence;
import org.jspecify.annotations.Nullable;

/** What lists show of a case's facts, also of unfinished ones. */
record FactsSummary(
        Channel channel,
        @Nullable Integer receivedAt,
        @Nullable Residence residence,
        String applicantName,
        String applicantMasked,
        int members,
        boolean staffRelative,
        boolean urgent) {}

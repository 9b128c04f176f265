package io.yimen.verification.run;

import io.yimen.verification.report.ItemValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A difference as a township sees it. */
public record DifferenceView(
        int county,
        int township,
        UUID id,
        UUID award,
        String caseNumber,
        @Nullable String name,
        String item,
        ItemValue used,
        ItemValue found,
        List<String> sources,
        @Nullable String seenName,
        @Nullable Instant seenAt,
        @Nullable String note) {}

package io.yimen.verification.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A difference before it is written; values are JSON. */
record FoundDifference(
        int township,
        UUID award,
        String caseNumber,
        @Nullable String ref,
        @Nullable String name,
        String item,
        String used,
        String found,
        List<String> sources) {}

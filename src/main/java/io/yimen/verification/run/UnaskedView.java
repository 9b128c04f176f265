package io.yimen.verification.run;

import java.util.List;
import java.util.UUID;

/** Somebody whom a run did not ask some sources about, and why. */
public record UnaskedView(
        int county, int township, UUID award, String caseNumber, String name, String reason, List<String> sources) {}

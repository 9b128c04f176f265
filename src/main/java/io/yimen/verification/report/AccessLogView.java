package io.yimen.verification.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asked or read what about a person, in kind and never in content, newest first. */
public record AccessLogView(String name, @Nullable String idMasked, List<Line> lines) {

    public AccessLogView {
        lines = List.copyOf(lines);
    }

    /**
     * One sending or reading.
     *
     * @param kind ASKED, REUSED or READ
     * @param office the code of the office's region
     * @param kinds what kind of facts it was about
     * @param caseNumber absent outside the reader's area
     * @param outcome the state that came back; absent while nothing has
     */
    public record Line(
            Instant at,
            int county,
            String kind,
            String office,
            String role,
            String purpose,
            String source,
            List<String> kinds,
            String basis,
            @Nullable String caseNumber,
            @Nullable String outcome) {}
}

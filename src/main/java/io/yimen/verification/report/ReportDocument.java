package io.yimen.verification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.verification.Basis;
import io.yimen.verification.FoundFact;
import io.yimen.verification.ItemState;
import io.yimen.verification.ItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version of a report says; kept as it is and hashed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportDocument(
        List<MakeReport.Named> people,
        List<Line> lines,
        Declared declared,
        List<Compared> compared,
        List<Contested> contested) {

    public ReportDocument {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
        compared = List.copyOf(compared);
        contested = contested == null ? List.of() : List.copyOf(contested);
    }

    /** What a member held against an earlier version, and what came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contested(
            String ref,
            String words,
            LocalDate raisedOn,
            @Nullable String answer) {}

    /**
     * One source about one person.
     *
     * @param reason a message key, where nothing came back
     * @param reused an answer that was still fresh
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID item,
            String ref,
            String source,
            ItemState state,
            @Nullable String reason,
            @Nullable Basis basis,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable LocalDate dataAsOf,
            boolean reused,
            List<FoundFact> facts) {

        static Line of(ItemView item) {
            return new Line(
                    item.id(),
                    item.subject(),
                    item.source(),
                    item.state(),
                    item.reason(),
                    item.basis(),
                    item.askedAt(),
                    item.answeredAt(),
                    item.dataAsOf(),
                    item.reused(),
                    item.facts());
        }

        /** Said nothing, which is never a ground for a refusal. */
        public boolean silent() {
            return state.silent() && state != ItemState.CANCELLED;
        }
    }

    public List<Line> of(String ref) {
        return lines.stream().filter(line -> line.ref().equals(ref)).toList();
    }

    public boolean anySilent() {
        return lines.stream().anyMatch(Line::silent);
    }
}

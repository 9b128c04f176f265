package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored decision made again on the facts of its day: under exactly the policy values it used, and under today's.
 *
 * @param steps of every proposal and decision that can be replayed, oldest first
 * @param names of the members by their ref
 * @param lines everything compared, differing or not
 * @param parameters what the decision read whose value is another today
 */
public record Replay(
        CaseNumber caseNumber,
        Kept kept,
        List<Integer> steps,
        LocalDate replayedOn,
        Map<String, String> names,
        Made then,
        Made today,
        List<Line> lines,
        List<Changed> parameters) {

    /** The decision as it is stored. */
    public record Kept(
            int step,
            String outcome,
            LocalDate decidedOn,
            int factsVersion,
            String engineVersion,
            ScreeningResult result) {}

    /** What the engine makes of it; no result where a value that is needed is missing. */
    public record Made(String engineVersion, @Nullable ScreeningResult result, List<String> missing) {}

    /**
     * One thing in three columns; an empty list is "not there".
     *
     * @param programme absent for the figures of the household
     * @param members whom an entry for single persons is about
     * @param component the part of the amount that the field {@code component} is about
     */
    public record Line(
            @Nullable Programme programme,
            ScreeningResult.@Nullable Scope scope,
            List<String> members,
            String field,
            ScreeningResult.@Nullable Component component,
            List<String> stored,
            List<String> then,
            List<String> today) {

        public boolean replaysDifferently() {
            return !stored.equals(then);
        }

        public boolean differsToday() {
            return !stored.equals(today);
        }

        public boolean differs() {
            return replaysDifferently() || differsToday();
        }
    }

    /** A parameter with another value today; absent where it has none. */
    public record Changed(
            String key, @Nullable PolicyUsed then, @Nullable PolicyUsed today) {}

    /** The values of its day give what is stored. */
    public boolean sameAsStored() {
        return lines.stream().noneMatch(Line::replaysDifferently);
    }

    /** Today's values would give the same. */
    public boolean sameToday() {
        return lines.stream().noneMatch(Line::differsToday);
    }

    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }
}

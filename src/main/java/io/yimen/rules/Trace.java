package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.TraceLine.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects trace lines; exists only when a trace is asked for, so that nothing is written down otherwise. */
final class Trace {

    /** So many lines usually say what is said once for the household, and so many what one entry adds. */
    private static final int OF_HOUSEHOLD = 28;

    private static final int OF_ENTRY = 12;
    private static final TraceLine[] NO_LINE = {};

    private final LocalDate asOf;
    private final List<TraceLine> beginning;
    private final int usual;
    private TraceLine[] own = NO_LINE;
    private int count;

    Trace(LocalDate asOf) {
        this(asOf, FixedList.empty(), OF_HOUSEHOLD);
    }

    private Trace(LocalDate asOf, List<TraceLine> beginning, int usual) {
        this.asOf = asOf;
        this.beginning = beginning;
        this.usual = usual;
    }

    /** A new trace that goes on from what has been said here; none where none is asked for. */
    static @Nullable Trace continued(@Nullable Trace trace) {
        return trace == null ? null : new Trace(trace.asOf, trace.lines(), OF_ENTRY);
    }

    /** What has been said; nothing where no trace is asked for. */
    static List<TraceLine> linesOf(@Nullable Trace trace) {
        return trace == null ? FixedList.empty() : trace.lines();
    }

    Saying test(Rule rule, boolean passed) {
        return test(rule, passed, "");
    }

    Saying test(Rule rule, boolean passed, Object value) {
        return new Saying(this, rule, passed ? Outcome.PASS : Outcome.FAIL, value);
    }

    Saying amount(Rule rule, long fen) {
        return new Saying(this, rule, Outcome.VALUE, Money.ofFen(fen));
    }

    /** Not applicable where there is none. */
    Saying amountIfAny(Rule rule, long fen) {
        boolean any = fen > 0;
        return new Saying(this, rule, any ? Outcome.VALUE : Outcome.NOT_APPLICABLE, any ? Money.ofFen(fen) : "");
    }

    Saying value(Rule rule, Object value) {
        return new Saying(this, rule, Outcome.VALUE, value);
    }

    Saying notApplicable(Rule rule) {
        return new Saying(this, rule, Outcome.NOT_APPLICABLE, "");
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Adds a line, also one that has been said in another entry. */
    void add(TraceLine line) {
        if (count == own.length) {
            own = count == 0 ? new TraceLine[usual] : Arrays.copyOf(own, 2 * count);
        }
        own[count++] = line;
    }

    List<TraceLine> lines() {
        return count == 0 ? beginning : new TraceLines(beginning, own, count);
    }
}

package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.TraceLine.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects trace lines; exists only when a trace is asked for, so that nothing is written down otherwise. */
final class Trace {

    private static final int USUAL_LINES = 16;

    private final LocalDate asOf;
    private final List<TraceLine> beginning;
    private TraceLine[] own = new TraceLine[USUAL_LINES];
    private int count;

    Trace(LocalDate asOf) {
        this(asOf, List.of());
    }

    private Trace(LocalDate asOf, List<TraceLine> beginning) {
        this.asOf = asOf;
        this.beginning = beginning;
    }

    /** A new trace that goes on from what has been said here; none where none is asked for. */
    static @Nullable Trace continued(@Nullable Trace trace) {
        return trace == null ? null : new Trace(trace.asOf, trace.lines());
    }

    Line test(Rule rule, boolean passed) {
        return test(rule, passed, "");
    }

    Line test(Rule rule, boolean passed, Object value) {
        return new Line(rule, passed ? Outcome.PASS : Outcome.FAIL, value);
    }

    Line amount(Rule rule, long fen) {
        return new Line(rule, Outcome.VALUE, Money.ofFen(fen));
    }

    Line value(Rule rule, Object value) {
        return new Line(rule, Outcome.VALUE, value);
    }

    Line notApplicable(Rule rule) {
        return new Line(rule, Outcome.NOT_APPLICABLE, "");
    }

    List<TraceLine> lines() {
        return count == 0 ? beginning : new TraceLines(beginning, own, count);
    }

    private void add(TraceLine line) {
        if (count == own.length) {
            own = Arrays.copyOf(own, 2 * count);
        }
        own[count++] = line;
    }

    /** One line in the making; {@link #under} ends it. Nothing is turned into text here. */
    final class Line {

        private static final Object[] NOTHING = {};
        private static final String[] NO_PARAMETER = {};

        final Rule rule;
        final Outcome outcome;
        final Object value;

        @Nullable Object[] inputs = NOTHING;

        String[] parameters = NO_PARAMETER;

        private Line(Rule rule, Outcome outcome, Object value) {
            this.rule = rule;
            this.outcome = outcome;
            this.value = value;
        }

        /** What the rule looked at, in the order of {@link Rule#inputs}; amounts of money as {@code Money}. */
        Line with(@Nullable Object... seen) {
            inputs = seen;
            return this;
        }

        /** The parameters it read. */
        Line reads(String... keys) {
            parameters = keys;
            return this;
        }

        /** The article on which the rule rests. */
        void under(Citation citation) {
            add(new TraceLine(this, citation, asOf));
        }
    }
}

package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.TraceLine.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects trace lines; exists only when a trace is asked for, so that nothing is written down otherwise. */
final class Trace {

    private static final int LONGEST_LINE = 40;

    private final LocalDate asOf;
    private final List<TraceLine> lines;
    private final Line line = new Line();

    Trace(LocalDate asOf) {
        this(asOf, new ArrayList<>(32));
    }

    private Trace(LocalDate asOf, List<TraceLine> lines) {
        this.asOf = asOf;
        this.lines = lines;
    }

    /** A new trace that goes on from what has been said here. */
    Trace continued() {
        List<TraceLine> copy = new ArrayList<>(lines.size() + 16);
        copy.addAll(lines);
        return new Trace(asOf, copy);
    }

    Line test(Rule rule, boolean passed) {
        return test(rule, passed, "");
    }

    Line test(Rule rule, boolean passed, Object value) {
        return line.begin(rule, passed ? Outcome.PASS : Outcome.FAIL, value);
    }

    Line amount(Rule rule, long fen) {
        return line.begin(rule, Outcome.VALUE, Money.ofFen(fen));
    }

    Line value(Rule rule, Object value) {
        return line.begin(rule, Outcome.VALUE, value);
    }

    Line notApplicable(Rule rule) {
        return line.begin(rule, Outcome.NOT_APPLICABLE, "");
    }

    List<TraceLine> lines() {
        return List.copyOf(lines);
    }

    /** The one line in the making; {@link #under} ends it. Nothing is turned into text here. */
    final class Line {

        private final Object[] cells = new Object[LONGEST_LINE];
        private Rule rule = Rule.TEKUN_FIRST;
        private Outcome outcome = Outcome.VALUE;
        private Object value = "";
        private int keysFrom;
        private int end;

        private Line begin(Rule evaluated, Outcome found, Object result) {
            rule = evaluated;
            outcome = found;
            value = result;
            keysFrom = 0;
            end = 0;
            return this;
        }

        Line with(String name, Object input) {
            cells[end] = name;
            cells[end + 1] = input;
            end += 2;
            keysFrom = end;
            return this;
        }

        Line money(String name, long fen) {
            return with(name, Money.ofFen(fen));
        }

        /** A parameter that was read; every input stands before the first of them. */
        Line reads(String key) {
            cells[end] = key;
            end++;
            return this;
        }

        Line reads(String first, String second) {
            return reads(first).reads(second);
        }

        Line reads(String first, String second, String third) {
            return reads(first).reads(second).reads(third);
        }

        void under(Citation citation) {
            lines.add(new TraceLine(rule, outcome, value, Arrays.copyOf(cells, end), keysFrom, citation.on(asOf)));
        }
    }
}

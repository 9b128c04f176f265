package io.yimen.rules;

import io.yimen.rules.TraceLine.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects trace lines; exists only when a trace is asked for, so that nothing is written down otherwise. */
final class Trace {

    private final LocalDate asOf;
    private final List<TraceLine> lines = new ArrayList<>();

    Trace(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** A new trace that goes on from what has been said here. */
    Trace continued() {
        Trace trace = new Trace(asOf);
        trace.lines.addAll(lines);
        return trace;
    }

    Line test(Rule rule, boolean passed) {
        return new Line(rule, passed ? Outcome.PASS : Outcome.FAIL, "");
    }

    Line test(Rule rule, boolean passed, String value) {
        return new Line(rule, passed ? Outcome.PASS : Outcome.FAIL, value);
    }

    Line amount(Rule rule, long fen) {
        return new Line(rule, Outcome.VALUE, yuan(fen));
    }

    Line value(Rule rule, String value) {
        return new Line(rule, Outcome.VALUE, value);
    }

    Line notApplicable(Rule rule) {
        return new Line(rule, Outcome.NOT_APPLICABLE, "");
    }

    List<TraceLine> lines() {
        return List.copyOf(lines);
    }

    /** The decimal with two digits, as {@code Money} writes it. */
    static String yuan(long fen) {
        String digits = Long.toString(Math.abs(fen));
        StringBuilder text = new StringBuilder(digits.length() + 4);
        text.append(fen < 0 ? "-" : "")
                .append("000", 0, Math.max(0, 3 - digits.length()))
                .append(digits);
        return text.insert(text.length() - 2, '.').toString();
    }

    /** One line in the making; {@link #under} ends it. */
    final class Line {

        private final Rule rule;
        private final Outcome outcome;
        private final String value;
        private final Map<String, String> inputs = new LinkedHashMap<>();
        private List<String> parameters = List.of();

        private Line(Rule rule, Outcome outcome, String value) {
            this.rule = rule;
            this.outcome = outcome;
            this.value = value;
        }

        Line with(String name, String input) {
            inputs.put(name, input);
            return this;
        }

        Line with(String name, long number) {
            return with(name, Long.toString(number));
        }

        Line with(String name, boolean answer) {
            return with(name, Boolean.toString(answer));
        }

        Line with(String name, Enum<?> choice) {
            return with(name, choice.name());
        }

        Line money(String name, long fen) {
            return with(name, yuan(fen));
        }

        Line reads(String... keys) {
            parameters = List.of(keys);
            return this;
        }

        void under(Citation citation) {
            lines.add(new TraceLine(
                    rule.name(), outcome, Collections.unmodifiableMap(inputs), value, parameters, citation.on(asOf)));
        }
    }
}

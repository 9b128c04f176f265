package io.yimen.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule that was evaluated: its code (a name of {@link Rule}), inputs in reading order, outcome, value, the parameter keys it read and
 * the article it rests on, such as {@code DIBAO-2021#art-13}.
 *
 * <p>{@code value} is empty where the rule has none. The inputs {@code ref} (member or obligor) and {@code item} (index in the
 * request's list) say what the line is about.
 *
 * <p>A line keeps what the rule saw as it is, amounts as {@code Money}, answers as {@code Boolean}; it becomes text when somebody reads it.
 */
public final class TraceLine {

    private final LocalDate asOf;
    private final Rule rule;
    private final Outcome outcome;
    private final Object value;
    /** An array, or {@link Seen}. */
    private final Object inputs;
    /** One key as it is, several in an array: most rules read one. */
    private final Object parameters;

    private final Citation citation;

    /** Made by {@link Saying}. */
    TraceLine(
            LocalDate asOf,
            Rule rule,
            Outcome outcome,
            Object value,
            Object inputs,
            Object parameters,
            Citation citation) {
        this.asOf = asOf;
        this.rule = rule;
        this.outcome = outcome;
        this.value = value;
        this.inputs = inputs;
        this.parameters = parameters;
        this.citation = citation;
    }

    public enum Outcome {
        PASS,
        FAIL,
        VALUE,
        NOT_APPLICABLE
    }

    public String rule() {
        return rule.name();
    }

    public Outcome outcome() {
        return outcome;
    }

    /** By the names of the rule; an input that is absent is left out. */
    public Map<String, String> inputs() {
        Map<String, String> named = new LinkedHashMap<>();
        @Nullable Object[] each = inputs instanceof Seen seen ? seen.by(rule) : (@Nullable Object[]) inputs;
        for (int i = 0; i < each.length; i++) {
            Object input = each[i];
            if (input != null) {
                named.put(rule.inputs().get(i), input.toString());
            }
        }
        return Collections.unmodifiableMap(named);
    }

    public String value() {
        return value.toString();
    }

    public List<String> parameters() {
        return parameters instanceof String key ? List.of(key) : List.of((String[]) parameters);
    }

    public String law() {
        return citation.on(asOf);
    }

    /** Two lines are equal when they say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TraceLine line && toString().equals(line.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule.name(), value(), law());
    }

    @Override
    public String toString() {
        return rule + " " + outcome + " " + inputs() + " " + value() + " " + parameters() + " " + law();
    }
}

package io.yimen.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private final Rule rule;
    private final Outcome outcome;
    private final Object value;
    private final Object[] cells;
    private final int keysFrom;
    private final String law;

    /** @param cells name and value of each input, one after the other, and from {@code keysFrom} on the parameter keys */
    TraceLine(Rule rule, Outcome outcome, Object value, Object[] cells, int keysFrom, String law) {
        this.rule = rule;
        this.outcome = outcome;
        this.value = value;
        this.cells = cells;
        this.keysFrom = keysFrom;
        this.law = law;
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

    public Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (int i = 0; i < keysFrom; i += 2) {
            inputs.put(cells[i].toString(), cells[i + 1].toString());
        }
        return Collections.unmodifiableMap(inputs);
    }

    public String value() {
        return value.toString();
    }

    public List<String> parameters() {
        return List.of(Arrays.copyOfRange(cells, keysFrom, cells.length, String[].class));
    }

    public String law() {
        return law;
    }

    /** Two lines are equal when they say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TraceLine line
                && rule == line.rule
                && outcome == line.outcome
                && value().equals(line.value())
                && inputs().equals(line.inputs())
                && parameters().equals(line.parameters())
                && law.equals(line.law);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule.name(), value(), law);
    }

    @Override
    public String toString() {
        return rule + " " + outcome + " " + inputs() + " " + value() + " " + parameters() + " " + law;
    }
}

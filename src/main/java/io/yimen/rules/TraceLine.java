package io.yimen.rules;

import java.util.List;
import java.util.Map;

/**
 * One rule that was evaluated: its code (a name of {@link Rule}), inputs in reading order, outcome, value, the parameter keys it read and
 * the article it rests on, such as {@code DIBAO-2021#art-13}.
 *
 * <p>{@code value} is empty where the rule has none. The inputs {@code ref} (member or obligor) and {@code item} (index in the
 * request's list) say what the line is about.
 */
public record TraceLine(
        String rule, Outcome outcome, Map<String, String> inputs, String value, List<String> parameters, String law) {

    public enum Outcome {
        PASS,
        FAIL,
        VALUE,
        NOT_APPLICABLE
    }
}

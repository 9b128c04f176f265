package io.yimen.rules;

import io.yimen.rules.TraceLine.Outcome;
import org.jspecify.annotations.Nullable;

/** A trace line in the making: the rule that speaks says what it looked at and which parameters it read, and ends with the article. */
final class Saying {

    private static final Object[] NOTHING = {};
    private static final String[] NO_PARAMETER = {};

    private final Trace trace;
    private final Rule rule;
    private final Outcome outcome;
    private final Object value;
    private Object inputs = NOTHING;
    private Object parameters = NO_PARAMETER;

    Saying(Trace trace, Rule rule, Outcome outcome, Object value) {
        this.trace = trace;
        this.rule = rule;
        this.outcome = outcome;
        this.value = value;
    }

    /** What the rule looked at, in the order of {@link Rule#inputs}; amounts of money as {@code Money}. */
    Saying with(@Nullable Object... seen) {
        inputs = seen;
        return this;
    }

    /** What the rule looked at, in one piece. */
    Saying with(Seen seen) {
        inputs = seen;
        return this;
    }

    /** The one parameter it read. */
    Saying reads(String key) {
        parameters = key;
        return this;
    }

    /** The parameters it read; nobody changes the array afterwards. */
    Saying reads(String... keys) {
        parameters = keys;
        return this;
    }

    /** The article on which the rule rests; with it the line is complete and stands in the trace. */
    TraceLine under(Citation article) {
        TraceLine line = new TraceLine(trace.asOf(), rule, outcome, value, inputs, parameters, article);
        trace.add(line);
        return line;
    }
}

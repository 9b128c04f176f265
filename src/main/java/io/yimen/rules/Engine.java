package io.yimen.rules;

import java.util.List;

/** Decides every programme for one household: a pure function of facts and parameters. */
public final class Engine {

    /** Changes with every change of a result; stored with each decision. */
    public static final String VERSION = "1";

    private Engine() {}

    /** Parameter keys that these facts need and that have no value, sorted; decide only when it is empty. */
    public static List<String> missing(Facts facts, Parameters parameters) {
        return parameters.areComplete() ? List.of() : new MissingParameters(facts, parameters).sorted();
    }

    /**
     * The same input gives the same output, byte for byte; without {@code trace} every trace is empty.
     *
     * @throws IllegalArgumentException when a parameter is {@link #missing}
     * @throws ArithmeticException when sums pass 90,000,000,000,000,000 yuan
     */
    public static Decision decide(Facts facts, Parameters parameters, boolean trace) {
        List<String> missing = missing(facts, parameters);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("No value for " + missing);
        }
        return new Assessment(facts, parameters, trace).decide();
    }
}

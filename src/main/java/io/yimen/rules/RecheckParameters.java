package io.yimen.rules;

/** After how many months a decision is looked at again; the numbers are objects, ready to stand in every answer. */
record RecheckParameters(Integer stableMonths, Integer unstableMonths) {

    static final String STABLE = "recheck.stable_months";
    static final String UNSTABLE = "recheck.unstable_months";

    static RecheckParameters from(Values values) {
        return new RecheckParameters(Math.toIntExact(values.number(STABLE)), Math.toIntExact(values.number(UNSTABLE)));
    }
}

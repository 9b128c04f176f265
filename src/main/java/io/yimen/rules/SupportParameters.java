package io.yimen.rules;

/** How support from relatives outside the household is reckoned. */
record SupportParameters(Formula formula, long rateBp, long thresholdMultiple) {

    static final String FORMULA = "support.formula";
    static final String RATE = "support.rate_bp";
    static final String THRESHOLD = "support.threshold_multiple";

    enum Formula {
        NONE,
        A,
        B
    }

    static SupportParameters from(Values values) {
        return new SupportParameters(
                values.choice(FORMULA, Formula.class), values.number(RATE), values.number(THRESHOLD));
    }

    /** How many lines a person of the obligor's household keeps before support is owed. */
    long linesKept() {
        return formula == Formula.B ? thresholdMultiple : 1;
    }
}

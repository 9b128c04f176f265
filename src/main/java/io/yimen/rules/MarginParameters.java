package io.yimen.rules;

/** Where the margin above the Dibao line ends. */
record MarginParameters(Long multipleBp, boolean inclusive) {

    static final String MULTIPLE = "margin.multiple_bp";
    static final String INCLUSIVE = "margin.inclusive";

    static MarginParameters from(Values values) {
        return new MarginParameters(values.number(MULTIPLE), values.flag(INCLUSIVE));
    }
}

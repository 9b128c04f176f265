package io.yimen.policy;

/** A value does not fit its parameter, or there is no such parameter. */
public class InvalidPolicyValue extends RuntimeException {

    /** Why; the names are message keys under {@code policy.fault}. */
    public enum Fault {
        UNKNOWN_KEY,
        NOT_MONEY,
        NOT_MONEY_LIST,
        NOT_WHOLE_NUMBER,
        OUT_OF_RANGE,
        NOT_BOOLEAN,
        NOT_A_CHOICE,
        NOT_CODE_LIST,
        NOT_PERCENT,
        NOT_AREA,
        NOT_ASCENDING,
        UNKNOWN_CODE
    }

    private final String key;
    private final Fault fault;

    public InvalidPolicyValue(String key, String value, Fault fault) {
        super("%s = \"%s\": %s".formatted(key, value, fault));
        this.key = key;
        this.fault = fault;
    }

    public String key() {
        return key;
    }

    public Fault fault() {
        return fault;
    }
}

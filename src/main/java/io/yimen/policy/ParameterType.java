package io.yimen.policy;

/** What a policy parameter holds. */
public enum ParameterType {
    MONEY,
    MONEY_LIST,
    INTEGER,
    BASIS_POINTS,
    BOOLEAN,
    ENUM,
    CODE_LIST
}

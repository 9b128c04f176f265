package io.yimen.screening;

/** How often an income or expense comes. */
public enum Period {
    MONTH,
    YEAR
}

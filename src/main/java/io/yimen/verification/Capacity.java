package io.yimen.verification;

/** In what capacity somebody signed: for oneself, as a guardian, or as an heir of somebody who died. */
public enum Capacity {
    SELF,
    GUARDIAN,
    HEIR
}

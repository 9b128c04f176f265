package io.yimen.verification;

/** Whether a source may be called: yes, no, or a few to try. */
public enum CircuitState {
    CLOSED,
    OPEN,
    HALF_OPEN
}

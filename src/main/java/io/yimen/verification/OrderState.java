package io.yimen.verification;

/** Open while an item is; expired when it closed with a source that never answered. */
public enum OrderState {
    OPEN,
    COMPLETE,
    EXPIRED,
    CANCELLED
}

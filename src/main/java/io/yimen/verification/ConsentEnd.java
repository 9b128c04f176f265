package io.yimen.verification;

/** What ends a consent besides its last day. */
public enum ConsentEnd {
    APPLICATION_REJECTED,
    BENEFIT_ENDED,
    MEMBERS_CHANGED
}

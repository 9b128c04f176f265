package io.yimen.security;

/** Why the whole of a masked value is needed; the names are message keys under {@code security.reveal}. */
public enum RevealReason {
    CHECK_DOCUMENT,
    CONTACT,
    PAYMENT,
    COMPLAINT,
    COURT_OR_AUDIT
}

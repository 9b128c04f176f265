package io.yimen.verification;

/** How a consent was signed. */
public enum ConsentChannel {
    PAPER,
    ELECTRONIC
}

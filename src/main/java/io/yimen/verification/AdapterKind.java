package io.yimen.verification;

/** How a source is spoken to. */
public enum AdapterKind {
    REST,
    DCI_SYNC,
    DCI_ASYNC,
    FILE
}

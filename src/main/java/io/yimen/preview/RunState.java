package io.yimen.preview;

/** Where a run stands; one that broke off keeps nothing but the word of it. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    BROKEN;

    public boolean open() {
        return this == QUEUED || this == RUNNING;
    }
}

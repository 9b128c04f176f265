package io.yimen.preview;

/** Whether a household runs on an award or waits for its decision. */
public enum Source {
    AWARD,
    CASE
}

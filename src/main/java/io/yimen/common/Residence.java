package io.yimen.common;

/** Whether a household or a person is counted as urban or rural. */
public enum Residence {
    URBAN,
    RURAL
}

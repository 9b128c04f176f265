package io.yimen.common;

/** GB/T 2261.1, as far as a national ID tells it. */
public enum Sex {
    MALE,
    FEMALE
}

package io.yimen.relief;

/** The two ways of temporary assistance; message keys under {@code relief.variant}. */
public enum ReliefVariant {
    SMALL_QUICK,
    ORDINARY
}

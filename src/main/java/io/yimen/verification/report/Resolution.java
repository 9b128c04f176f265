package io.yimen.verification.report;

/** How a difference is settled; message keys under {@code hiavs.resolution}. */
public enum Resolution {
    DECLARED_STANDS,
    FOUND_STANDS,
    AMENDED
}

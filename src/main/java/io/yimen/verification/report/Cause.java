package io.yimen.verification.report;

/** Why a version of a report was made; message keys under {@code hiavs.cause}. */
public enum Cause {
    FIRST,
    LATE_ANSWER,
    AMENDED,
    OBJECTION,
    RENEWAL
}

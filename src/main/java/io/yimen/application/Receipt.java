package io.yimen.application;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt: of which day, for what, issued by whom, over how much; {@code document} is its paper in the case. */
public record Receipt(
        LocalDate on,
        Kind kind,
        String payer,
        Money amount,
        @Nullable String number,
        @Nullable UUID document) {

    /** What a receipt is for; message keys under {@code cases.receipt}. */
    public enum Kind {
        MEDICAL,
        EDUCATION,
        HOUSING,
        LIVING,
        FUNERAL,
        OTHER
    }
}

package io.yimen.application;

import io.yimen.common.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A receipt: of which day, for what, issued by whom, over how much. */
public record Receipt(
        LocalDate on,
        Kind kind,
        String payer,
        Money amount,
        @Nullable String number) {

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

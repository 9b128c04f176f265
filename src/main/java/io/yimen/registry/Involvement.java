package io.yimen.registry;

import io.yimen.common.Programme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case or award of a person: {@code reference} is its number, {@code url} its page, {@code stateKey} the message key
 * of its stage, {@code at} the day it was last worked on, {@code note} such as the amount.
 */
public record Involvement(
        Kind kind,
        Programme programme,
        String reference,
        String url,
        boolean applicant,
        String stateKey,
        boolean open,
        LocalDate at,
        @Nullable String note) {

    /** What it is. */
    public enum Kind {
        CASE,
        AWARD
    }
}

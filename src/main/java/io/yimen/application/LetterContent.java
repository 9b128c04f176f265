package io.yimen.application;

import io.yimen.letter.LetterKind;
import io.yimen.screening.ScreeningResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about.
 *
 * @param items what is missing, or why it was refused
 * @param decision of a decided case
 * @param deliverBy until when it must reach the family, {@code deliveryDays} working days from today
 */
record LetterContent(
        ApplicationCase work,
        LetterKind kind,
        LocalDate today,
        List<String> items,
        @Nullable DecisionRow decision,
        @Nullable ScreeningResult result,
        @Nullable LocalDate deliverBy,
        int deliveryDays) {}

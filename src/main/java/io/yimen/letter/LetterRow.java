package io.yimen.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A letter in the list of a case. */
public record LetterRow(
        String number,
        LetterKind kind,
        LocalDate issuedOn,
        @Nullable LocalDate deliverBy,
        int printed) {}

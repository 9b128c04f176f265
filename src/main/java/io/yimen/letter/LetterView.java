package io.yimen.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A letter as it was issued; {@code code} as it stands on paper, {@code printed} how often it was printed. */
public record LetterView(
        LetterNumber number,
        LetterKind kind,
        LocalDate issuedOn,
        String issuedBy,
        @Nullable LocalDate deliverBy,
        String code,
        LetterWords words,
        int printed) {}

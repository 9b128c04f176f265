package io.yimen.letter;

import java.time.LocalDate;

/** All that the holder of a code learns: the letter is real, its kind and day, who issued it, and its case number without the middle. */
public record VerifiedLetter(LetterKind kind, LocalDate issuedOn, int county, String caseNumber) {}

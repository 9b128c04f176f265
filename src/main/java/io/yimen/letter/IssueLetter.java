package io.yimen.letter;

import io.yimen.common.CaseNumber;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues a letter of a case.
 *
 * @param deliverBy until when it must reach the family, where the law says so
 */
public record IssueLetter(
        int township,
        UUID subjectOf,
        CaseNumber caseNumber,
        LetterKind kind,
        @Nullable LocalDate deliverBy,
        LetterWords words) {}

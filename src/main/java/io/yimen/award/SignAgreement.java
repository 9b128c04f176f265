package io.yimen.award;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement with a person at home or, with an {@code institution}, with one of the register. */
public record SignAgreement(
        @Nullable UUID institution, String carer, String duties, LocalDate begin, LocalDate signedOn) {}

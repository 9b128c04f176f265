package io.yimen.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Proposes to end an award, with what the person said to it, and hangs the notice from a day on. */
public record ProposeEnding(
        EndingGround ground,
        String explanation,
        @Nullable LocalDate heardOn,
        @Nullable String heard,
        String place,
        LocalDate from) {}

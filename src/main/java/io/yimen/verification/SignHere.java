package io.yimen.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of a case signs, or somebody signs for them. */
public record SignHere(
        String ref,
        Capacity capacity,
        @Nullable String signedBy,
        @Nullable String relation,
        LocalDate signedOn,
        ConsentChannel channel,
        String evidence) {}

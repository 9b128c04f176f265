package io.yimen.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One member of the latest facts, as lists and awards need it. */
record MemberRow(
        String ref,
        int position,
        String name,
        String relation,
        LocalDate birthDate,
        byte @Nullable [] idHash,
        @Nullable String idMasked,
        @Nullable Integer personCounty,
        @Nullable UUID person) {}

package io.yimen.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters an institution, or with an {@code id} changes it from the version that was read. */
public record KeepInstitution(
        @Nullable UUID id,
        int version,
        String name,
        InstitutionKind kind,
        int beds,
        String licence,
        String contact,
        String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}

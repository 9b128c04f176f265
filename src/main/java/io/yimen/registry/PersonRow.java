package io.yimen.registry;

import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as stored: number and phone only as ciphertext and mask. */
record PersonRow(
        int county,
        int township,
        UUID id,
        String name,
        LocalDate birthDate,
        Sex sex,
        byte @Nullable [] idHash,
        byte @Nullable [] idCipher,
        @Nullable String idMasked,
        @Nullable String noIdReason,
        byte @Nullable [] phoneCipher,
        @Nullable String phoneMasked,
        RegionCode hukou,
        RegionCode habitual,
        Instant createdAt,
        @Nullable String temporaryKey) {}

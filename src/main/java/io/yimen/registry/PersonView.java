package io.yimen.registry;

import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's file with the numbers masked; {@code household} is the one the person lives in now. */
public record PersonView(
        PersonKey key,
        String name,
        @Nullable String idMasked,
        LocalDate birthDate,
        Sex sex,
        @Nullable String phoneMasked,
        RegionCode hukouTownship,
        RegionCode habitualTownship,
        int townshipCode,
        @Nullable String noIdReason,
        @Nullable UUID household) {}

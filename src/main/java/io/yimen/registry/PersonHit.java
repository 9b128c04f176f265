package io.yimen.registry;

import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person found by a search, and by what. */
public record PersonHit(
        PersonKey key,
        String name,
        @Nullable String idMasked,
        LocalDate birthDate,
        Sex sex,
        RegionCode habitualTownship,
        Match match) {

    /** What of the query met the person; message keys under {@code registry.match}. */
    public enum Match {
        ID,
        TEMPORARY_KEY,
        NAME,
        PINYIN,
        INITIALS
    }
}

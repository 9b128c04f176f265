package io.yimen.registry;

import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's file with the numbers masked; {@code household} is the one the person lives in now;
 * {@code mergedInto} the file that a temporary one turned out to be.
 */
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
        @Nullable UUID household,
        @Nullable String temporaryKey,
        @Nullable PersonKey mergedInto) {

    /** The county of the file that a temporary one turned out to be. */
    public @Nullable RegionCode mergedPlace() {
        return mergedInto == null ? null : RegionCode.ofCounty(mergedInto.county());
    }

    /** How people are called by who has the file: the masked number, else the temporary key, else why there is none. */
    public @Nullable String known() {
        return idMasked != null ? idMasked : temporaryKey != null ? temporaryKey : noIdReason;
    }
}

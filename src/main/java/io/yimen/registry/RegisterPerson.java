package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person into the register of the responsible township. A person without a number (a newborn, somebody not yet
 * identified) gives the reason instead; the same number never makes a second person.
 */
public record RegisterPerson(
        String name,
        @Nullable NationalId id,
        LocalDate birthDate,
        Sex sex,
        RegionCode hukouTownship,
        RegionCode habitualTownship,
        @Nullable String phone,
        int townshipCode,
        @Nullable String noIdReason) {

    public RegisterPerson {
        if (id == null && (noIdReason == null || noIdReason.isBlank())) {
            throw new IllegalArgumentException("Without a number there is a reason");
        }
        if (id != null && (!id.birthDate().equals(birthDate) || id.sex() != sex)) {
            throw new IllegalArgumentException("Birth date and sex are those of the number");
        }
    }

    int county() {
        return townshipCode / 1000;
    }
}

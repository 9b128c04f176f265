package io.yimen.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution as the register has it; without {@code validTo} it is valid until further notice. */
public record InstitutionView(
        int county,
        UUID id,
        String name,
        InstitutionKind kind,
        int beds,
        String licence,
        String contact,
        String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

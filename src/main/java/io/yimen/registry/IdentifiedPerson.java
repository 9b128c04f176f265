package io.yimen.registry;

import io.yimen.common.NationalId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with the whole number, for asking other registers; for nothing that anybody reads. */
public record IdentifiedPerson(
        UUID id, String name, @Nullable NationalId number, LocalDate birthDate) {

    /** Without name and number, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "person " + id;
    }
}

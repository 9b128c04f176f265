package io.yimen.verification;

import io.yimen.common.NationalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about whom the registers are asked, as the case names them.
 *
 * @param ref the member's or obligor's reference in the case
 * @param id absent for somebody without a number, about whom nobody can be asked
 * @param capable false for somebody for whom a guardian signs
 */
public record Subject(
        String ref, SubjectRole role, String name, @Nullable NationalId id, LocalDate birthDate, boolean capable) {

    /** Without the name, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return role + " " + ref;
    }
}

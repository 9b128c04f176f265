package io.yimen.registry;

import io.yimen.common.Residence;
import io.yimen.common.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household and everybody who is or was in it, the head first. */
public record HouseholdView(
        int county,
        UUID id,
        int townshipCode,
        Residence residence,
        LocalDate from,
        @Nullable LocalDate to,
        List<MemberView> members) {

    /** A person's time in a household. */
    public record MemberView(
            PersonKey person,
            String name,
            @Nullable String idMasked,
            LocalDate birthDate,
            Sex sex,
            Kinship kinship,
            LocalDate from,
            @Nullable LocalDate to) {

        public boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    public List<MemberView> membersOn(LocalDate day) {
        return members.stream().filter(m -> m.on(day)).toList();
    }
}

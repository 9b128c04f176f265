package io.yimen.registry;

import io.yimen.common.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Says who lives together from a day on. The household that the head already heads is brought up to date; who is not
 * named leaves it, who lived in another one moves.
 */
public record RegisterHousehold(int townshipCode, Residence residence, List<Member> members, LocalDate from) {

    /** A person of the same county and what that person is to the head. */
    public record Member(UUID person, Kinship kinship) {}

    public RegisterHousehold {
        members = List.copyOf(members);
        if (members.stream().filter(m -> m.kinship() == Kinship.HEAD).count() != 1) {
            throw new IllegalArgumentException("A household has one head");
        }
        if (members.stream().map(Member::person).distinct().count() != members.size()) {
            throw new IllegalArgumentException("A person is in a household once");
        }
    }

    int county() {
        return townshipCode / 1000;
    }

    UUID head() {
        return members.stream()
                .filter(m -> m.kinship() == Kinship.HEAD)
                .findFirst()
                .orElseThrow()
                .person();
    }
}

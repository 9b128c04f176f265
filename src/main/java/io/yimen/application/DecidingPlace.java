package io.yimen.application;

import io.yimen.common.RegionCode;
import io.yimen.screening.MemberFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a family has to apply when none of it is registered in the county it came to: where a member is registered and lives,
 * else where any member is registered, the applicant first (DIBAO-2021 art. 8, SAL-2026 art. 23).
 */
final class DecidingPlace {

    private DecidingPlace() {}

    /** A township of another county; empty when somebody is registered in the county itself or nothing is known. */
    static Optional<RegionCode> of(CaseFacts facts) {
        int county = facts.township().county();
        List<CaseMember> registered = facts.members().stream()
                .filter(member -> member.hukouTownship() != null)
                .filter(member -> member.facts().status() == MemberFacts.Status.PRESENT)
                .toList();
        if (registered.stream().anyMatch(member -> hukou(member).county() == county)) {
            return Optional.empty();
        }
        return first(registered, DecidingPlace::livesWhereRegistered)
                .or(() -> first(registered, CaseMember::applicant))
                .or(() -> first(registered, member -> true));
    }

    private static boolean livesWhereRegistered(CaseMember member) {
        RegionCode lives = member.habitualTownship();
        return lives != null && lives.county() == hukou(member).county();
    }

    private static Optional<RegionCode> first(List<CaseMember> members, Predicate<CaseMember> which) {
        return members.stream().filter(which).findFirst().map(DecidingPlace::hukou);
    }

    private static RegionCode hukou(CaseMember member) {
        return Objects.requireNonNull(member.hukouTownship());
    }
}

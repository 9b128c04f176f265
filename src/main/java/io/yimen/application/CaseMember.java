package io.yimen.application;

import io.yimen.common.RegionCode;
import io.yimen.screening.MemberFacts;
import org.jspecify.annotations.Nullable;

/**
 * A member with the facts the rules read and who it is; the numbers are masked unless they were revealed.
 *
 * @param idNumber as it may be shown: masked, or whole after a reveal; absent for a member without one
 */
public record CaseMember(
        MemberFacts facts,
        String name,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable RegionCode hukouTownship,
        @Nullable RegionCode habitualTownship,
        @Nullable String noIdReason) {

    public String ref() {
        return facts.ref();
    }

    public boolean applicant() {
        return facts.relation() == MemberFacts.Relation.HEAD;
    }
}

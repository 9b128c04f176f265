package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded consent and who signed it. */
public record ConsentView(
        UUID id,
        UUID subjectOf,
        String caseNumber,
        String textVersion,
        Set<String> sources,
        Set<Purpose> purposes,
        ConsentChannel channel,
        LocalDate signedOn,
        LocalDate validFrom,
        LocalDate validTo,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        String evidence,
        List<Signatory> signatories) {

    /** Whether it may be used. */
    public enum State {
        IN_FORCE,
        WITHDRAWN,
        ENDED
    }

    /** One person of a consent. */
    public record Signatory(
            String ref,
            SubjectRole role,
            Capacity capacity,
            @Nullable String signedBy,
            @Nullable String relation,
            LocalDate signedOn,
            @Nullable LocalDate withdrawnOn) {}
}

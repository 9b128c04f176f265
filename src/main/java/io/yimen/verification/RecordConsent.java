package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed authorisation to record.
 *
 * @param textVersion absent: the version in force for these people on the day of signing
 * @param sources the codes of the sources it covers; empty for all
 * @param validTo absent: the longest a consent holds
 * @param evidence where the paper or the electronic record is, such as a file number
 */
public record RecordConsent(
        int county,
        int township,
        UUID subjectOf,
        String caseNumber,
        @Nullable String textVersion,
        Set<String> sources,
        Set<Purpose> purposes,
        ConsentChannel channel,
        LocalDate signedOn,
        @Nullable LocalDate validTo,
        String evidence,
        List<Signature> signatures) {

    public RecordConsent {
        sources = Set.copyOf(sources);
        purposes = Set.copyOf(purposes);
        signatures = List.copyOf(signatures);
    }

    /**
     * One person's signature, or one given for them.
     *
     * @param signedBy the guardian or heir; absent when the person signed
     * @param relation what the guardian or heir is to the person
     */
    public record Signature(
            Subject person,
            Capacity capacity,
            @Nullable String signedBy,
            @Nullable String relation) {}
}

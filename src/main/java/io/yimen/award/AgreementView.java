package io.yimen.award;

import io.yimen.screening.MemberFacts.CareSetting;
import java.time.LocalDate;
import java.util.UUID;

/** What was agreed with whoever cares for the people of an award. */
public record AgreementView(
        UUID id,
        CarerKind kind,
        String carer,
        String tier,
        CareSetting setting,
        String duties,
        LocalDate begin,
        LocalDate signedOn,
        String by) {

    /** Who cares; message keys under {@code award.carer}. */
    public enum CarerKind {
        PERSON,
        INSTITUTION
    }
}

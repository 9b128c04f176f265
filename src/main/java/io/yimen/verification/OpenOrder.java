package io.yimen.verification;

import java.util.List;
import java.util.UUID;

/**
 * Asks for the registers to be asked about these people.
 *
 * @param subjectOf the id of the application or award
 */
public record OpenOrder(
        int county, int township, UUID subjectOf, String caseNumber, Purpose purpose, List<Subject> subjects) {

    public OpenOrder {
        subjects = List.copyOf(subjects);
    }
}

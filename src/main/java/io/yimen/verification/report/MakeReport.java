package io.yimen.verification.report;

import io.yimen.verification.OrderView;
import io.yimen.verification.SubjectRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a report from an order and what was declared. */
public record MakeReport(
        Matter matter, OrderView order, Declared declared, List<Named> people, Owner owner, Terms terms, Cause cause) {

    public MakeReport {
        people = List.copyOf(people);
    }

    /** What the report is about: a case or an award. */
    public record Matter(int county, int township, UUID subjectOf, String caseNumber) {}

    /** Somebody asked about, as the paper names them. */
    public record Named(
            String ref,
            SubjectRole role,
            String name,
            @Nullable String idMasked) {}

    /** Who has to settle differences. */
    public record Owner(String username, String name) {}

    /** The policy in force: for how many months a report holds, and for how many days the family may object. */
    public record Terms(int validMonths, int objectionDays) {}
}

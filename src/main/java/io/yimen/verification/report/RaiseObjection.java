package io.yimen.verification.report;

import java.util.List;
import java.util.UUID;

/**
 * Writes down what a member holds against the latest report.
 *
 * @param items the questions it is about; empty when it is about none of them in particular
 */
public record RaiseObjection(int county, UUID subjectOf, String ref, String words, List<UUID> items, boolean askAgain) {

    public RaiseObjection {
        items = List.copyOf(items);
    }
}

package io.yimen.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's page: the file, the household of today, and the person's cases and awards here.
 *
 * @param merged the temporary files that turned out to be this person's; their cases and awards here are among the others
 * @param mergedHere whether the file that this one turned out to be is the reader's to see
 */
public record PersonFile(
        PersonView person,
        @Nullable HouseholdView household,
        List<Involvement> involvements,
        List<MergedFile> merged,
        boolean mergedHere) {}

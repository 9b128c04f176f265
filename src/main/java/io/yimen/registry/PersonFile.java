package io.yimen.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's page: the file, the household of today, and the person's cases and awards here. */
public record PersonFile(PersonView person, @Nullable HouseholdView household, List<Involvement> involvements) {}

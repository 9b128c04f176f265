package io.yimen.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose names stand under a draft: who drafted it, who changed it last, and who approved or rejected it. */
public record DraftPeople(
        Hand drafted, Hand edited, @Nullable Hand decided) {

    /** An account, the name of its holder, and when. */
    public record Hand(String account, String name, Instant at) {}
}

package io.yimen.verification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declared and found, side by side.
 *
 * @param ref the member or relative; absent for what the household has together
 * @param sources which sources say so, by code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Compared(
        ComparedItem item,
        @Nullable String ref,
        ItemValue declared,
        ItemValue found,
        Verdict verdict,
        List<String> sources) {

    /** How they stand; message keys under {@code hiavs.verdict}. */
    public enum Verdict {
        AGREES,
        WITHIN_TOLERANCE,
        DIFFERS
    }

    public Compared {
        sources = List.copyOf(sources);
    }

    /** What makes it the same question in a later report: the item and whose it is. */
    public String key() {
        return ref == null ? item.name() : item.name() + ":" + ref;
    }

    public boolean differs() {
        return verdict == Verdict.DIFFERS;
    }
}

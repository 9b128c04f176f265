package io.yimen.policy;

import java.util.Map;
import java.util.Set;

/**
 * A draft as somebody typed it: {@code typed} holds the text at each parameter that was asked for, {@code unset} the keys to be
 * given back to the region above (a list of codes: to be emptied). What is in neither stays as it was.
 */
public record DraftInput(
        String startsOn,
        String documentNumber,
        String documentTitle,
        String backPay,
        String correction,
        Map<String, String> typed,
        Set<String> unset) {

    public DraftInput {
        typed = Map.copyOf(typed);
        unset = Set.copyOf(unset);
    }

    /** The same as was saved. */
    static DraftInput of(PolicyDraft draft) {
        return new DraftInput(
                draft.startsOn().toString(),
                draft.documentNumber(),
                draft.documentTitle(),
                draft.grounds().backPay(),
                draft.grounds().correction(),
                Map.of(),
                Set.of());
    }
}

package io.yimen.policy.web;

import io.yimen.policy.DraftFault;
import io.yimen.policy.DraftInput;
import io.yimen.policy.PolicyDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/** Reads a posted draft: {@code v.<key>} is what was typed for a parameter, {@code unset} the keys to be given back. */
final class DraftBody {

    private DraftBody() {}

    static DraftInput read(MultiValueMap<String, String> posted) {
        Map<String, String> typed = new TreeMap<>();
        posted.forEach((name, values) -> {
            if (name.startsWith(DraftFault.VALUE)) {
                typed.put(name.substring(DraftFault.VALUE.length()), values.get(0));
            }
        });
        Set<String> unset = new HashSet<>(posted.getOrDefault("unset", List.of()));
        return new DraftInput(
                text(posted, "startsOn"),
                text(posted, "documentNumber"),
                text(posted, "documentTitle"),
                text(posted, "backPay"),
                text(posted, "correction"),
                typed,
                unset);
    }

    /** The upper part of the form as it was saved. */
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

    static DraftInput blank(String startsOn) {
        return new DraftInput(startsOn, "", "", "", "", Map.of(), Set.of());
    }

    private static String text(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}

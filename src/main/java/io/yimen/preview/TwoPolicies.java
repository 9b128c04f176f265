package io.yimen.preview;

import io.yimen.policy.PolicySet;
import io.yimen.policy.PolicyValue;
import io.yimen.screening.AmountsTooLarge;
import io.yimen.screening.FixedPolicy;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.Screening;
import io.yimen.screening.ScreeningRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A county's policy before and after, each read once; households are decided under both. */
final class TwoPolicies {

    private final FixedPolicy before;
    private final FixedPolicy after;
    /** The policy before with one change at a time, to say which of them did it. */
    private final Map<String, FixedPolicy> oneChange = new LinkedHashMap<>();

    TwoPolicies(PolicySet before, PolicySet after, Screening screening) {
        this.before = screening.under(before);
        this.after = screening.under(after);
        changed(before, after).forEach(key -> oneChange.put(key, screening.under(withOne(before, after, key))));
    }

    /** The two standings, what lies between them and the parameters that alone would already make a difference. */
    record Compared(Standing before, Standing after, Effect effect, String causes) {}

    Compared compare(ScreeningRequest facts) {
        Standing one = standing(before, facts);
        Standing other = standing(after, facts);
        Effect effect = Effect.between(one, other);
        return new Compared(one, other, effect, Effect.CHANGING.contains(effect) ? causes(facts, one) : "");
    }

    /** Which parameters have another value, in the order of their keys. */
    static TreeSet<String> changed(PolicySet before, PolicySet after) {
        TreeSet<String> keys = new TreeSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        keys.removeIf(key -> Objects.equals(text(before, key), text(after, key)));
        return keys;
    }

    /** Where no change alone makes a difference, all of them together do. */
    private String causes(ScreeningRequest facts, Standing before) {
        String alone = oneChange.entrySet().stream()
                .filter(change -> !standing(change.getValue(), facts).equals(before))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
        return alone.isEmpty() ? String.join(",", oneChange.keySet()) : alone;
    }

    private static Standing standing(FixedPolicy policy, ScreeningRequest facts) {
        try {
            return Standing.of(policy.outcome(facts));
        } catch (MissingPolicy | AmountsTooLarge undecidable) {
            return Standing.UNKNOWN;
        }
    }

    private static PolicySet withOne(PolicySet before, PolicySet after, String key) {
        Map<String, PolicyValue> values = new TreeMap<>(before.values());
        PolicyValue changed = after.values().get(key);
        if (changed == null) {
            values.remove(key);
        } else {
            values.put(key, changed);
        }
        return new PolicySet(before.county(), before.on(), values);
    }

    private static String text(PolicySet set, String key) {
        PolicyValue value = set.values().get(key);
        return value == null ? "" : value.value();
    }
}

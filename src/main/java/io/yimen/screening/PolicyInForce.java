package io.yimen.screening;

import io.yimen.policy.ParameterType;
import io.yimen.policy.PolicyCatalogue;
import io.yimen.policy.PolicySet;
import io.yimen.policy.PolicyValue;
import io.yimen.rules.Decision;
import io.yimen.rules.Parameters;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The policy of a county on a day with the caller's overrides laid over it. */
final class PolicyInForce {

    private final PolicySet set;
    private final Map<String, String> overrides;
    private final Map<String, String> values;

    PolicyInForce(PolicySet set, Map<String, String> overrides, PolicyCatalogue catalogue) {
        this.set = set;
        this.overrides = overrides;
        this.values = new LinkedHashMap<>(set.plain());
        overrides.forEach((key, value) -> values.put(key, value.isEmpty() ? unset(key, catalogue) : value));
    }

    Parameters parameters() {
        return Parameters.of(values);
    }

    /** What the decision read, by key; values that are not set are left out. */
    List<PolicyUsed> usedBy(Decision decision) {
        TreeSet<String> keys = new TreeSet<>();
        decision.programmes().forEach(entry -> entry.trace().forEach(line -> keys.addAll(line.parameters())));
        return keys.stream()
                .filter(key -> !values.getOrDefault(key, "").isEmpty())
                .map(this::used)
                .toList();
    }

    private PolicyUsed used(String key) {
        PolicyValue value = set.values().get(key);
        if (overrides.containsKey(key) || value == null) {
            return new PolicyUsed(key, values.getOrDefault(key, ""), null, null, null);
        }
        String document = value.document().isEmpty() ? null : value.document();
        return new PolicyUsed(key, value.value(), value.region().value(), value.effectiveFrom(), document);
    }

    /** "Not set": the default of the catalogue holds, for a list the empty list. */
    private static String unset(String key, PolicyCatalogue catalogue) {
        return catalogue
                .find(key)
                .filter(parameter -> parameter.type() != ParameterType.CODE_LIST)
                .map(parameter -> parameter.defaultValue())
                .orElse("");
    }
}

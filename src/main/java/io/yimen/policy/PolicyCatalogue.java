package io.yimen.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every policy parameter there is, with its type, unit, default and the values it may take. */
@Service
public class PolicyCatalogue {

    private final Map<String, Parameter> parameters = ParameterFile.read(ParameterFile.LOCATION);
    private final List<Parameter> all = List.copyOf(parameters.values());

    /** In the order of the catalogue, which keeps what belongs together beside each other. */
    public List<Parameter> all() {
        return all;
    }

    public Optional<Parameter> find(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /**
     * Tests type, range and choices; an empty value means "not set" and is always allowed.
     *
     * @throws InvalidPolicyValue when the key is unknown or the value does not fit
     */
    public void check(String key, String value) {
        Parameter parameter =
                find(key).orElseThrow(() -> new InvalidPolicyValue(key, value, InvalidPolicyValue.Fault.UNKNOWN_KEY));
        ParameterChecks.fault(parameter, value).ifPresent(fault -> {
            throw new InvalidPolicyValue(key, value, fault);
        });
    }
}

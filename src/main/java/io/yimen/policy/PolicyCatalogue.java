package io.yimen.policy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every policy parameter there is, with its type, unit, default and the values it may take. */
@Service
public class PolicyCatalogue {

    public List<Parameter> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Parameter> find(String key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tests type, range and choices; an empty value means "not set" and is always allowed.
     *
     * @throws InvalidPolicyValue when the key is unknown or the value does not fit
     */
    public void check(String key, String value) {
        throw new UnsupportedOperationException();
    }
}

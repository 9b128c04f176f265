package io.yimen.rules;

import java.util.Map;

/**
 * The policy in force, typed and parsed once; hold it for as long as the values stay the same.
 *
 * <p>{@code values} is complete: catalogue defaults stand in it wherever nothing else is set. An empty value is "not set".
 */
public final class Parameters {

    private Parameters() {}

    /** @throws IllegalArgumentException naming a key whose value cannot be read, or that has no value where the catalogue has a default */
    public static Parameters of(Map<String, String> values) {
        throw new UnsupportedOperationException();
    }
}

package io.yimen.screening;

import java.util.List;

/** No policy in force in that county on that day for these parameters, sorted by key. */
public class MissingPolicy extends RuntimeException {

    private final transient List<String> keys;

    public MissingPolicy(List<String> keys) {
        super("no policy in force: " + String.join(", ", keys));
        this.keys = List.copyOf(keys);
    }

    public List<String> keys() {
        return keys;
    }
}

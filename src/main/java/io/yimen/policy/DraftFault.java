package io.yimen.policy;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a draft, at which field of its form; {@code code} names the words ({@code policy.fault.<code>}) and
 * {@code args} fills them. An argument that is a {@link Parameter} stands for its name, one that is a value or a day for its
 * usual look.
 */
public record DraftFault(String field, String code, List<Object> args) {

    /** The field of a parameter's value is its key behind this. */
    public static final String VALUE = "v.";

    public DraftFault {
        args = List.copyOf(args);
    }

    static DraftFault at(String field, String code, Object... args) {
        return new DraftFault(field, code, Arrays.asList(args));
    }

    static DraftFault ofValue(String key, String code, Object... args) {
        return at(VALUE + key, code, args);
    }
}

package io.yimen.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the filters that stand in the address of a list; what cannot be read filters nothing. */
public final class FilterWords {

    private FilterWords() {}

    public static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(there -> !there.isBlank());
    }

    public static <E extends Enum<E>> Optional<E> read(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}

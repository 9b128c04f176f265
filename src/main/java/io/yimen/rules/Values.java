package io.yimen.rules;

import io.yimen.common.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parameter values by their type; an empty value of a key without default is {@link #UNSET}. */
final class Values {

    static final long UNSET = -1;

    private final Map<String, String> values;

    Values(Map<String, String> values) {
        this.values = values;
    }

    long money(String key) {
        return parse(key, required(key)).fen();
    }

    /** The amount, or {@link #UNSET}. */
    long moneyOrUnset(String key) {
        String value = optional(key);
        return value.isEmpty() ? UNSET : parse(key, value).fen();
    }

    long[] moneyList(String key) {
        String value = optional(key);
        if (value.isEmpty()) {
            return new long[0];
        }
        String[] parts = value.split(",", -1);
        long[] amounts = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            amounts[i] = parse(key, parts[i].strip()).fen();
        }
        return amounts;
    }

    long number(String key) {
        try {
            return Long.parseLong(required(key));
        } catch (NumberFormatException e) {
            throw unreadable(key, e);
        }
    }

    boolean flag(String key) {
        return switch (required(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(key, null);
        };
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        try {
            return Enum.valueOf(type, required(key));
        } catch (IllegalArgumentException e) {
            throw unreadable(key, e);
        }
    }

    Codes codes(String key) {
        String value = optional(key);
        return value.isEmpty() ? new Codes() : new Codes(value.split("\\s*,\\s*"));
    }

    private String optional(String key) {
        return values.getOrDefault(key, "").strip();
    }

    private String required(String key) {
        String value = optional(key);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("No value for " + key);
        }
        return value;
    }

    private Money parse(String key, String value) {
        try {
            return Money.ofYuan(value);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unreadable(key, e);
        }
    }

    private IllegalArgumentException unreadable(String key, @Nullable Throwable cause) {
        return new IllegalArgumentException("Not a value of " + key + ": " + values.get(key), cause);
    }
}

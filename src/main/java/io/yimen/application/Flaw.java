package io.yimen.application;

import java.util.List;

/** What is wrong or missing: where (RFC 6901 pointer into the request) and the message key that says so. */
public record Flaw(String pointer, String messageKey, List<String> args) {

    public static Flaw of(String pointer, String messageKey, Object... args) {
        return new Flaw(
                pointer, messageKey, List.of(args).stream().map(String::valueOf).toList());
    }

    Flaw under(String prefix) {
        return new Flaw(prefix + pointer, messageKey, args);
    }
}

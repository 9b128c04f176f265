package io.yimen.security;

import java.util.List;
import java.util.stream.Stream;

/** The passwords an account may not take again: the present one and those before it, five in all. */
final class Remembered {

    private static final int KEPT = 5;

    private Remembered() {}

    static List<String> with(Account.PasswordState password) {
        return Stream.concat(Stream.of(password.hash()), password.history().stream())
                .limit(KEPT)
                .toList();
    }
}

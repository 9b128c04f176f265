package io.yimen.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Does not work out again whether a password fits a hash: tests send the same few with thousands of requests. */
final class RememberingEncoder implements PasswordEncoder {

    private record Question(String password, String hash) {}

    private final PasswordEncoder encoder;
    private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

    RememberingEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password == null || hash == null
                ? encoder.matches(password, hash)
                : answers.computeIfAbsent(
                        new Question(password.toString(), hash), question -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }
}

package io.yimen.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must be (等保 2.0, 8.1.4.1 a); answers the codes of everything that is wrong with one. */
@Component
class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 256;
    private static final int CLASSES = 3;
    private static final List<IntPredicate> KINDS = List.of(
            c -> c >= 'a' && c <= 'z',
            c -> c >= 'A' && c <= 'Z',
            c -> c >= '0' && c <= '9',
            c -> !Character.isLetterOrDigit(c) || c > 0x7F);

    private final Set<String> common;
    private final Set<String> unitWords;

    PasswordRules() {
        common = lines("security/common-passwords.txt");
        unitWords = lines("security/unit-words.txt");
    }

    /** Codes are message keys under {@code security.password}. */
    List<String> faults(String password, String username) {
        List<String> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            faults.add("length");
        }
        if (KINDS.stream().filter(kind -> password.chars().anyMatch(kind)).count() < CLASSES) {
            faults.add("classes");
        }
        if (isCommon(password.toLowerCase(Locale.ROOT))) {
            faults.add("common");
        }
        if (containsContext(password.toLowerCase(Locale.ROOT), username)) {
            faults.add("context");
        }
        return faults;
    }

    private boolean isCommon(String lower) {
        String stem = lower.replaceAll("[^a-z]+$", "");
        String letters =
                stem.replace('@', 'a').replace('0', 'o').replace('1', 'l').replaceAll("[^a-z]", "");
        String bare = lower.replaceAll("[^a-z0-9]", "");
        boolean fewCharacters = lower.chars().distinct().count() <= 4;
        return fewCharacters
                || common.contains(lower)
                || common.contains(bare)
                || common.contains(letters)
                || common.contains(lower.replaceAll("[^a-z]", ""));
    }

    private boolean containsContext(String lower, String username) {
        return unitWords.stream().anyMatch(lower::contains)
                || List.of(username.toLowerCase(Locale.ROOT).split("[._-]")).stream()
                        .filter(part -> part.length() > 3)
                        .anyMatch(lower::contains);
    }

    private static Set<String> lines(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}

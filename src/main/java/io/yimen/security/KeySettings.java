package io.yimen.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of the fields ({@code YIMEN_KEY_FIELD}: 32 hex digits) and of the blind index ({@code YIMEN_KEY_INDEX}: 64 hex
 * digits); {@code retired} field keys can still read what they wrote.
 */
@ConfigurationProperties("yimen.key")
record KeySettings(@Nullable String field, @Nullable String index, List<String> retired) {

    KeySettings {
        retired = retired == null ? List.of() : List.copyOf(retired);
    }

    @Override
    public String toString() {
        return "KeySettings[…]";
    }
}

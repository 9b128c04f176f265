package io.yimen.policy;

import io.yimen.common.RegionLevel;
import java.util.List;
import java.util.Locale;

/**
 * A policy parameter of the catalogue; {@code level} is the lowest level that may set it, an empty default means that
 * there is none.
 */
public record Parameter(
        String key,
        ParameterType type,
        String unit,
        String defaultValue,
        RegionLevel level,
        List<String> choices,
        String meaningEn,
        String meaningZh) {

    public String meaning(Locale locale) {
        return locale.getLanguage().equals("en") ? meaningEn : meaningZh;
    }
}

package io.yimen.region;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A region under the name it had on a day; the nation is its own parent. */
public record RegionView(
        RegionCode code, String name, @Nullable String nameEn, RegionLevel level, RegionCode parent) {

    /** The English name for English readers where there is one, the Chinese name otherwise. */
    public String name(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}

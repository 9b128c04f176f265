package io.yimen.screening;

import io.yimen.common.RegionCode;
import io.yimen.region.Regions;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hands out the phrases of a language. */
@Component
class Phrasebook {

    private static final Pattern REGION = Pattern.compile("0|[1-9]\\d(\\d\\d(\\d\\d)?)?");

    private final MessageSource messages;
    private final Regions regions;

    Phrasebook(MessageSource messages, Regions regions) {
        this.messages = messages;
        this.regions = regions;
    }

    Phrases in(Locale locale, Map<String, String> names) {
        return new Phrases(messages, locale, names, code -> region(code, locale));
    }

    /** A code that is no region's, such as a made-up county of an earlier award, stays as it is. */
    private String region(String code, Locale locale) {
        if (!REGION.matcher(code).matches()) {
            return code;
        }
        return regions.find(new RegionCode(code))
                .map(region -> region.name(locale))
                .orElse(code);
    }
}

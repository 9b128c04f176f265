package io.yimen.verification.run;

import io.yimen.common.RegionCode;
import io.yimen.region.Regions;
import io.yimen.verification.report.ItemValue;
import io.yimen.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the values of the work list into words; templates call it {@code @runWords}. */
@Component("runWords")
public class RunWords {

    private final Regions regions;
    private final Words words;
    private final MessageSource messages;

    RunWords(Regions regions, Words words, MessageSource messages) {
        this.regions = regions;
        this.words = words;
        this.messages = messages;
    }

    public String county(int code, Locale locale) {
        return regions.find(RegionCode.ofCounty(code))
                .map(region -> region.name(locale))
                .orElse(Integer.toString(code));
    }

    /** @param names what sources are called, by code */
    public String sources(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(" · "));
    }

    public String township(int code, Locale locale) {
        return regions.find(new RegionCode(Integer.toString(code)))
                .map(region -> region.name(locale))
                .orElse(Integer.toString(code));
    }

    /** An amount, a code in words, or things one after the other. */
    public String value(ItemValue value, Locale locale) {
        if (value.amount() != null) {
            return words.money(value.amount());
        }
        String code = value.code();
        if (code != null) {
            return String.valueOf(messages.getMessage("runs.code." + code, null, code, locale));
        }
        return value.things().isEmpty()
                ? String.valueOf(messages.getMessage("runs.nothing", null, locale))
                : value.things().stream()
                        .map(thing -> String.join(" ", thing.values()))
                        .collect(Collectors.joining("; "));
    }
}

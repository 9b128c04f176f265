package io.yimen.verification.web;

import io.yimen.common.RegionCode;
import io.yimen.region.Regions;
import io.yimen.verification.report.AccessLogView;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The lines of a person's log in plain words; templates call it {@code @logWords}. */
@Component("logWords")
class LogWords {

    private final MessageSource messages;
    private final Regions regions;

    LogWords(MessageSource messages, Regions regions) {
        this.messages = messages;
        this.regions = regions;
    }

    /** The office; one of another county is named by its county alone. */
    public String office(AccessLogView.Line line) {
        boolean here = line.caseNumber() != null;
        RegionCode code = here ? new RegionCode(line.office()) : RegionCode.ofCounty(line.county());
        return regions.find(code).map(region -> region.name(locale())).orElse(line.office());
    }

    public String role(String role) {
        return String.valueOf(messages.getMessage("web.role." + role, null, "", locale()));
    }

    public String did(AccessLogView.Line line, Map<String, String> sources) {
        String kinds = line.kinds().stream()
                .map(kind -> messages.getMessage("hiavs.kind." + kind, null, kind, locale()))
                .collect(Collectors.joining(say("hiavs.comma")));
        return say("hiavs.log." + line.kind(), sources.getOrDefault(line.source(), line.source()), kinds);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

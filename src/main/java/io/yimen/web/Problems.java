package io.yimen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Writes a failure as {@code application/problem+json} in the language the caller asked for. */
@Component
public class Problems {

    // whose bundles may name a code; a bundle that is not there says nothing
    private static final List<String> OWNERS = List.of(
            "web",
            "security",
            "registry",
            "document",
            "policy",
            "screening",
            "application",
            "notice",
            "award",
            "statistics",
            "preview",
            "demo");

    private final MessageSource messages;
    private final LocaleResolver locales;

    Problems(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    ResponseEntity<Map<String, Object>> answer(Failure failure, HttpServletRequest request) {
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(failure, locales.resolveLocale(request)));
    }

    /** The members of a problem, for an answer that is written in another way, such as one line of a stream. */
    public Map<String, Object> body(ApiProblem problem, Locale locale) {
        return body(Failure.of(problem), locale);
    }

    /** The words of one error. */
    public String words(ApiProblem.FieldError error, Locale locale) {
        String key = error.messageKey();
        return message(key, error.args().toArray(), key, locale);
    }

    private Map<String, Object> body(Failure failure, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>(failure.more());
        String title = title(failure, locale);
        body.put("type", "urn:yimen:problem:" + failure.code());
        body.put("title", title);
        body.put("status", failure.status().value());
        body.put("code", failure.code());
        body.put("detail", find("problem." + failure.code() + ".detail", locale, title));
        if (!failure.errors().isEmpty()) {
            body.put(
                    "errors",
                    failure.errors().stream().map(error -> error(error, locale)).toList());
        }
        return body;
    }

    private Map<String, Object> error(ApiProblem.FieldError error, Locale locale) {
        String words = writable(words(error, locale));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("pointer", writable(error.pointer()));
        entry.put("message", words);
        entry.put("detail", words);
        return entry;
    }

    /** Half a surrogate pair in a name that a caller made up cannot be written out again; a question mark stands for it. */
    private static String writable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String title(Failure failure, Locale locale) {
        String general = message("web.problem.other", null, "", locale);
        return find("problem." + failure.code(), locale, general);
    }

    private String find(String key, Locale locale, String otherwise) {
        return OWNERS.stream()
                .flatMap(owner -> Stream.of(message(owner + "." + key, null, "", locale)))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private String message(String key, Object @Nullable [] args, String otherwise, Locale locale) {
        String words = messages.getMessage(key, args, otherwise, locale);
        return words == null ? otherwise : words;
    }
}

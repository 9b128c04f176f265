package io.yimen.preview.web;

import io.yimen.common.Money;
import io.yimen.policy.PolicyCatalogue;
import io.yimen.policy.PolicyValue;
import io.yimen.policy.PolicyWords;
import io.yimen.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Previews in words; templates call it {@code @previewWords}. */
@Component("previewWords")
class PreviewWords {

    private final MessageSource messages;
    private final Words words;
    private final PolicyCatalogue catalogue;
    private final PolicyWords policyWords;

    PreviewWords(MessageSource messages, Words words, PolicyCatalogue catalogue, PolicyWords policyWords) {
        this.messages = messages;
        this.words = words;
        this.catalogue = catalogue;
        this.policyWords = policyWords;
    }

    public String parameter(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return catalogue.find(key).map(parameter -> parameter.meaning(locale)).orElse(key);
    }

    public String parameters(List<String> keys) {
        return keys.stream().map(this::parameter).collect(Collectors.joining(say("preview.comma")));
    }

    /** A value as it stands; none is said in words. */
    public String value(@Nullable PolicyValue value) {
        return value == null ? say("policy.not-set") : value(value.key(), value.value());
    }

    public String value(String key, String value) {
        return catalogue
                .find(key)
                .map(parameter -> policyWords.value(parameter, value))
                .orElse(value);
    }

    /** With its sign: {@code +165.00}, {@code −14.00}, {@code 0.00}. */
    public String change(Money difference) {
        return (difference.isPositive() ? "+" : "") + words.money(difference);
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

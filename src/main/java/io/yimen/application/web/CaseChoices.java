package io.yimen.application.web;

import io.yimen.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lists to choose from, in the reader's language; templates call it {@code @caseChoices}. */
@Component("caseChoices")
class CaseChoices {

    private final MessageSource messages;

    CaseChoices(MessageSource messages) {
        this.messages = messages;
    }

    /** The values in this order, with the words under {@code prefix}. */
    public List<Choice> of(String prefix, String... values) {
        return Stream.of(values)
                .map(value -> choice(value, prefix + "." + value))
                .toList();
    }

    /** The same with a first entry that means nothing was chosen. */
    public List<Choice> orNone(String noneKey, String prefix, String... values) {
        return Stream.concat(Stream.of(choice("", noneKey)), of(prefix, values).stream())
                .toList();
    }

    public List<Choice> yesNo() {
        return List.of(choice("true", "web.yes"), choice("false", "web.no"));
    }

    private Choice choice(String value, String key) {
        return new Choice(value, messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}

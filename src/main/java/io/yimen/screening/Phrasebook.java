package io.yimen.screening;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hands out the phrases of a language. */
@Component
class Phrasebook {

    private final MessageSource messages;

    Phrasebook(MessageSource messages) {
        this.messages = messages;
    }

    Phrases in(Locale locale, Map<String, String> names) {
        return new Phrases(messages, locale, names);
    }
}

package io.yimen.codes;

import java.util.Locale;

/** One entry of a code list. */
public record Code(String list, String code, String zh, String en) {

    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}

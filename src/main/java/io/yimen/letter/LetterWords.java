package io.yimen.letter;

import java.util.Locale;

/** The same letter in both languages. */
public record LetterWords(LetterText zh, LetterText en) {

    public LetterText in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}

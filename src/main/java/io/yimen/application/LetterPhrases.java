package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.letter.LetterText.Form;
import io.yimen.letter.LetterText.Line;
import io.yimen.letter.LetterText.Part;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Sentences, days and amounts of letters in one language. */
final class LetterPhrases {

    private final MessageSource messages;
    private final Locale locale;

    LetterPhrases(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... args) {
        return messages.getMessage("letter." + key, args, locale);
    }

    Part heading(String key) {
        return new Part(Form.HEADING, say(key), List.of());
    }

    Part words(String key, Object... args) {
        return new Part(Form.WORDS, say(key, args), List.of());
    }

    Part list(List<String> items) {
        return new Part(
                Form.LIST, "", items.stream().map(item -> new Line("", item)).toList());
    }

    Part table(List<Line> lines) {
        return new Part(Form.TABLE, "", lines);
    }

    Line line(String key, String value) {
        return new Line(say(key), value);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese() ? "yyyy 年 M 月 d 日" : "d MMMM yyyy", Locale.ENGLISH)
                .format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(chinese() ? "yyyy 年 M 月" : "MMMM yyyy", Locale.ENGLISH)
                .format(month);
    }

    String yuan(Money amount) {
        DecimalFormat form = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return say("yuan", form.format(BigDecimal.valueOf(amount.fen(), 2)));
    }

    String joined(List<String> words) {
        return String.join(chinese() ? "、" : ", ", words);
    }

    private boolean chinese() {
        return !locale.getLanguage().equals("en");
    }
}

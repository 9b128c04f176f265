package io.yimen.screening;

import io.yimen.common.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** Sentences, words, amounts and citations in one language, with members called by their names. */
final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]{2}");
    private static final Pattern ARTICLE = Pattern.compile("#art-");

    /** To be cloned: a format is not shared. */
    private static final DecimalFormat MONEY = new DecimalFormat("#,##0.00", symbols());

    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, String> sentences;
    private final Map<String, String> names;
    private final UnaryOperator<String> regions;

    Phrases(MessageSource messages, Locale locale, Map<String, String> names, UnaryOperator<String> regions) {
        this.messages = messages;
        this.locale = locale;
        sentences = Sentences.in(locale);
        this.names = names;
        this.regions = regions;
    }

    /** The sentence of {@code screening.<key>} with its numbered places filled. */
    String say(String key, Object... args) {
        return messages.getMessage("screening." + key, args, locale);
    }

    boolean knows(String key) {
        return !find(key, "").isEmpty();
    }

    /** The sentence of {@code screening.<key>} with its named places filled by {@code inputs}, each in words. */
    String fill(String key, Map<String, String> inputs) {
        Matcher places = PLACE.matcher(sentence(key));
        return places.replaceAll(place -> {
            String input = place.group(1);
            return Matcher.quoteReplacement(word(input, inputs.getOrDefault(input, "")));
        });
    }

    /** A value of an input as a reader writes it: a name, a word, an amount with its groups; as it is when it is none of these. */
    String word(String input, String value) {
        if (input.equals("ref") || input.equals("supporter")) {
            return name(value);
        }
        if (input.equals("county")) {
            return region(value);
        }
        if (input.endsWith("Bp") && !value.isEmpty()) {
            return percent(value);
        }
        if (DECIMAL.matcher(value).matches()) {
            return money(Money.ofYuan(value));
        }
        // several add-ons of one person are joined by +
        return Stream.of(input.equals("category") ? value.split("\\+", -1) : new String[] {value})
                .map(one -> find("word." + input + "." + one, find("word." + one, one)))
                .collect(Collectors.joining(chinese() ? "、" : ", "));
    }

    String name(String ref) {
        return names.getOrDefault(ref, ref);
    }

    boolean knowsName(String ref) {
        return names.containsKey(ref);
    }

    /** The name of a region by its code. */
    String region(String code) {
        return regions.apply(code);
    }

    String names(List<String> refs) {
        return refs.stream().map(this::name).collect(Collectors.joining(chinese() ? "、" : ", "));
    }

    /** {@code 79,920.00} with a real minus sign. */
    static String money(Money amount) {
        DecimalFormat own = (DecimalFormat) MONEY.clone();
        return own.format(BigDecimal.valueOf(amount.fen(), 2));
    }

    /** Basis points as a factor: 15000 is 1.5. */
    static String ratio(String basisPoints) {
        return new BigDecimal(basisPoints).movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    /** Basis points as a percentage: 3000 is 30%. */
    static String percent(String basisPoints) {
        return new BigDecimal(basisPoints).movePointLeft(2).stripTrailingZeros().toPlainString() + "%";
    }

    String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return chinese()
                ? day.toString()
                : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }

    /** {@code 12 月 14 日}, as it is said. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese() ? "M 月 d 日" : "d MMMM", Locale.ENGLISH)
                .format(day);
    }

    /** {@code DIBAO-2021#art-13} as 民发〔2021〕57号 第十三条. */
    String law(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String[] parts = ARTICLE.split(code, 2);
        String law = find("law." + parts[0], parts[0]);
        return parts.length == 1 ? law : law + " " + article(parts[1]);
    }

    private String article(String number) {
        boolean spoken = chinese() && number.length() <= 2 && number.chars().allMatch(Character::isDigit);
        return say("law.article", spoken ? ChineseNumerals.of(Integer.parseInt(number)) : number);
    }

    private String find(String key, String fallback) {
        return sentences.getOrDefault("screening." + key, fallback);
    }

    /** As it stands, its places not filled. */
    private String sentence(String key) {
        String sentence = sentences.get("screening." + key);
        if (sentence == null) {
            throw new NoSuchMessageException("screening." + key, locale);
        }
        return sentence;
    }

    boolean chinese() {
        return !locale.getLanguage().equals("en");
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return symbols;
    }
}

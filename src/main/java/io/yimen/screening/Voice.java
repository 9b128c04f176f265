package io.yimen.screening;

import io.yimen.common.Money;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to staff in official terms or to the family in everyday words; where there is only one wording, both hear it. */
final class Voice {

    private final Phrases phrases;
    private final boolean family;

    Voice(Phrases phrases, boolean family) {
        this.phrases = phrases;
        this.family = family;
    }

    boolean family() {
        return family;
    }

    String say(String key, Object... args) {
        String own = "family." + key;
        return phrases.say(family && phrases.knows(own) ? own : "sheet." + key, args);
    }

    String word(String input, String value) {
        return phrases.word(input, value);
    }

    /** Several codes in words, such as the categories of an add-on. */
    String words(String input, List<String> values) {
        return values.stream().map(value -> phrases.word(input, value)).collect(Collectors.joining(comma()));
    }

    String reasons(List<String> codes) {
        return codes.stream().map(code -> phrases.say("reason." + code)).collect(Collectors.joining(comma()));
    }

    String name(String ref) {
        return phrases.name(ref);
    }

    String names(List<String> refs) {
        return phrases.names(refs);
    }

    boolean knowsName(String ref) {
        return phrases.knowsName(ref);
    }

    String law(@Nullable String code) {
        return phrases.law(code);
    }

    String region(String code) {
        return phrases.region(code);
    }

    Phrases phrases() {
        return phrases;
    }

    static String money(Money amount) {
        return Phrases.money(amount);
    }

    /** An amount taken off. */
    static String minus(Money amount) {
        return Phrases.money(Money.ZERO.minus(amount));
    }

    String comma() {
        return phrases.chinese() ? "，" : ", ";
    }
}

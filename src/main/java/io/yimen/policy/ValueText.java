package io.yimen.policy;

import io.yimen.policy.InvalidPolicyValue.Fault;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value as people write it and as the catalogue keeps it: percent for basis points, square metres for their hundredths,
 * amounts with or without thousands marks, lists with any comma.
 */
final class ValueText {

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final String HUNDREDTHS = "0.01 m2";

    private ValueText() {}

    /** True when the value is kept in hundredths of what people write. */
    static boolean inHundredths(Parameter parameter) {
        return parameter.type() == ParameterType.BASIS_POINTS
                || parameter.unit().equals(HUNDREDTHS);
    }

    /**
     * What was typed, as it is kept; what cannot be read comes out such that {@link ParameterChecks} refuses it.
     *
     * @throws InvalidPolicyValue when a percentage or an area is no number
     */
    static String kept(Parameter parameter, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return "";
        }
        if (inHundredths(parameter)) {
            return hundredths(parameter, text);
        }
        return switch (parameter.type()) {
            case MONEY -> amount(ungrouped(text));
            case MONEY_LIST -> list(text, ValueText::amount);
            case CODE_LIST -> list(text, code -> code.toUpperCase(Locale.ROOT));
            case INTEGER -> whole(ungrouped(text));
            default -> text;
        };
    }

    /** A kept value as it would be typed. */
    static String typed(Parameter parameter, String kept) {
        if (kept.isEmpty()) {
            return "";
        }
        if (inHundredths(parameter)) {
            return plain(new BigDecimal(kept).movePointLeft(2));
        }
        return switch (parameter.type()) {
            case MONEY -> amount(kept);
            case MONEY_LIST -> list(kept, ValueText::amount).replace(",", ", ");
            case CODE_LIST -> kept.replace(",", ", ");
            default -> kept;
        };
    }

    /** True when both say the same, however they are written. */
    static boolean same(Parameter parameter, String one, String other) {
        return typed(parameter, one).equals(typed(parameter, other));
    }

    private static String hundredths(Parameter parameter, String text) {
        String number = ungrouped(
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text);
        if (!DECIMAL.matcher(number).matches()) {
            boolean percent = parameter.type() == ParameterType.BASIS_POINTS;
            throw new InvalidPolicyValue(parameter.key(), text, percent ? Fault.NOT_PERCENT : Fault.NOT_AREA);
        }
        return plain(new BigDecimal(number).movePointRight(2));
    }

    private static String list(String text, UnaryOperator<String> each) {
        return Arrays.stream(text.split("[,、;]", -1))
                .map(String::strip)
                .map(each)
                .collect(Collectors.joining(","));
    }

    private static String amount(String text) {
        return DECIMAL.matcher(text).matches()
                ? new BigDecimal(text).setScale(2).toPlainString()
                : text;
    }

    /** A spreadsheet writes 36 as 36.0. */
    private static String whole(String text) {
        return text.matches("[0-9]{1,9}\\.0+") ? text.substring(0, text.indexOf('.')) : text;
    }

    private static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}

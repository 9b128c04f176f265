package io.yimen.policy;

import io.yimen.codes.Code;
import io.yimen.codes.CodeLists;
import io.yimen.common.Money;
import io.yimen.region.RegionView;
import io.yimen.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Policy values and what is wrong with them as people read it; templates call it {@code @policyWords}. */
@Component("policyWords")
public class PolicyWords {

    private static final String INCOME_CODES = "income";

    private final Words words;
    private final MessageSource messages;
    private final CodeLists codes;
    private final PolicyCatalogue catalogue;

    PolicyWords(Words words, MessageSource messages, CodeLists codes, PolicyCatalogue catalogue) {
        this.words = words;
        this.messages = messages;
        this.codes = codes;
        this.catalogue = catalogue;
    }

    /** A kept value without its unit: {@code 740.00}, {@code 30%}, 补差, 是. */
    public String value(Parameter parameter, @Nullable String kept) {
        if (kept == null) {
            return "";
        }
        if (kept.isEmpty()) {
            return say(parameter.type() == ParameterType.CODE_LIST ? "policy.empty-list" : "policy.given-back");
        }
        return switch (parameter.type()) {
            case BOOLEAN -> say(kept.equals("true") ? "web.yes" : "web.no");
            case ENUM -> say("policy.choice." + kept);
            case BASIS_POINTS -> ValueText.typed(parameter, kept) + "%";
            case MONEY -> words.money(Money.ofYuan(kept));
            case MONEY_LIST ->
                Arrays.stream(kept.split(","))
                        .map(amount -> words.money(Money.ofYuan(amount)))
                        .collect(Collectors.joining(say("policy.list-comma")));
            case CODE_LIST ->
                Arrays.stream(kept.split(",")).map(this::code).collect(Collectors.joining(say("policy.list-comma")));
            case INTEGER -> ValueText.typed(parameter, kept);
        };
    }

    /** The unit, empty where there is none. */
    public String unit(Parameter parameter) {
        return parameter.unit().isEmpty() ? "" : say("policy.unit." + unitKey(parameter.unit()));
    }

    /** By how much a number changes, with its sign; empty for what is no number. */
    public String difference(Parameter parameter, @Nullable PolicyValue now, String drafted) {
        boolean numbers = parameter.type() == ParameterType.MONEY
                || parameter.type() == ParameterType.INTEGER
                || parameter.type() == ParameterType.BASIS_POINTS;
        if (!numbers || now == null || now.value().isEmpty() || drafted.isEmpty()) {
            return "";
        }
        BigDecimal by = new BigDecimal(ValueText.typed(parameter, drafted))
                .subtract(new BigDecimal(ValueText.typed(parameter, now.value())));
        String amount = parameter.type() == ParameterType.MONEY
                ? words.money(Money.ofYuan(by.abs().toPlainString()))
                : by.abs().toPlainString();
        String sign = by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "";
        return sign + amount + (parameter.type() == ParameterType.BASIS_POINTS ? say("policy.points") : "");
    }

    /** What is wrong with a draft, or remarkable about it. */
    private String words(String kind, DraftFault fault) {
        Object[] args = fault.args().stream().map(this::shown).toArray();
        return messages.getMessage("policy." + kind + "." + fault.code(), args, locale());
    }

    /** A fault at a value begins with the name of its parameter. */
    public String fault(DraftFault fault) {
        String words = words("fault", fault);
        return fault.field().startsWith(DraftFault.VALUE)
                ? catalogue
                        .find(fault.field().substring(DraftFault.VALUE.length()))
                        .map(parameter -> parameter.meaning(locale()) + say("policy.colon") + words)
                        .orElse(words)
                : words;
    }

    /** A fault where the name of its parameter stands already. */
    public String reason(DraftFault fault) {
        return words("fault", fault);
    }

    public String remark(DraftFault fault) {
        return words("remark", fault);
    }

    /** From least to most, for the hint at a field. */
    public String range(Parameter parameter, @Nullable ValueRange range) {
        if (range == null) {
            return "";
        }
        String percent = parameter.type() == ParameterType.BASIS_POINTS ? "%" : "";
        return messages.getMessage(
                "policy.range",
                new Object[] {
                    range.least().toPlainString() + percent, range.most().toPlainString() + percent
                },
                locale());
    }

    private Object shown(Object arg) {
        if (arg instanceof Parameter parameter) {
            return parameter.meaning(locale());
        }
        if (arg instanceof RegionView region) {
            return region.name(locale());
        }
        return arg instanceof LocalDate day ? words.date(day) : arg.toString();
    }

    private String code(String code) {
        return codes.find(INCOME_CODES, code)
                .map((Code known) -> known.words(locale()))
                .orElse(code);
    }

    /** {@code yuan/person/month} becomes {@code yuan-person-month}, part of a message key. */
    private static String unitKey(String unit) {
        return unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    private String say(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

package io.yimen.application.web;

import io.yimen.common.Money;
import io.yimen.verification.FoundFact;
import io.yimen.verification.ItemState;
import io.yimen.verification.report.ComparedItem;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.ItemValue;
import io.yimen.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What registers say, in words; templates call it {@code @itemWords}. */
@Component("itemWords")
class ItemWords {

    private static final String REASONS = "verification.reason.";
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{8}");

    private final MessageSource messages;
    private final Words words;
    private final CaseWords places;

    ItemWords(MessageSource messages, Words words, CaseWords places) {
        this.messages = messages;
        this.words = words;
        this.places = places;
    }

    /** 存款 86,000.00 元，截至 …. */
    public String fact(FoundFact fact) {
        List<String> parts = new ArrayList<>();
        Money amount = fact.amount();
        if (amount != null) {
            parts.add(say("hiavs.yuan", words.money(amount)));
        }
        fact.detail().forEach((name, value) -> parts.add(detail(name, value)));
        String kind = say("hiavs.kind." + fact.kind());
        return parts.isEmpty() ? kind : kind + say("hiavs.colon") + String.join(say("hiavs.comma"), parts);
    }

    /** One side of a comparison. */
    public String value(ComparedItem item, ItemValue value) {
        Money amount = value.amount();
        String code = value.code();
        if (amount != null) {
            boolean asset = item == ComparedItem.FINANCIAL;
            return say(asset ? "hiavs.yuan" : "hiavs.yuan.year", words.money(amount));
        }
        if (code != null) {
            return code(code);
        }
        return value.things().isEmpty()
                ? say("hiavs.nothing")
                : value.things().stream().map(this::thing).collect(Collectors.joining(say("hiavs.semicolon")));
    }

    /** 周建平的工资：申报 18,000.00 元，核对 21,600.00 元. */
    public String discrepancy(DiscrepancyView one, Map<String, String> people) {
        String item = say("hiavs.item." + one.item());
        String ref = one.ref();
        String what = ref == null ? item : say("hiavs.of", people.getOrDefault(ref, ref), item);
        return say("hiavs.apart", what, value(one.item(), one.declared()), value(one.item(), one.found()));
    }

    /** The sign of a state. */
    public String level(ItemState state) {
        return switch (state) {
            case ANSWERED, NO_RECORD -> "ok";
            case AMBIGUOUS, MISMATCH, DISPUTED, UNAVAILABLE -> "warn";
            case REJECTED, EXPIRED -> "bad";
            case SENT, ACKED, QUEUED -> "now";
            default -> "idle";
        };
    }

    /** A key such as the reason of a state; what is no key is said as it is. */
    public String key(String key) {
        return known(key, key.startsWith(REASONS) ? key.substring(REASONS.length()) : key);
    }

    /** Why a state changed: a code of the gateway, or words. */
    public String reason(String code) {
        return key(code.contains(".") ? code : REASONS + code);
    }

    /** What became of a sending: a state, or a code of the gateway. */
    public String outcome(String outcome) {
        return known("hiavs.state." + outcome, outcome);
    }

    private String thing(Map<String, String> thing) {
        return thing.entrySet().stream()
                .map(entry -> detail(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(say("hiavs.comma")));
    }

    String detail(String name, String value) {
        return say("hiavs.pair", known("hiavs.detail." + name, name), known("hiavs.value." + value, value));
    }

    /** {@code PHYSICAL/2} is two words. */
    private String code(String code) {
        if (PLACE.matcher(code).matches()) {
            return places.place(code);
        }
        String[] parts = code.split("/");
        return parts.length == 2
                ? say("hiavs.disability", known("hiavs.value." + parts[0], parts[0]), parts[1])
                : known("hiavs.value." + code, code);
    }

    private String known(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale()));
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

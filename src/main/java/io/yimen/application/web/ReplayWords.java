package io.yimen.application.web;

import io.yimen.application.Replay;
import io.yimen.application.Replay.Line;
import io.yimen.common.Money;
import io.yimen.policy.PolicyCatalogue;
import io.yimen.policy.PolicyWords;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import io.yimen.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A replay in words; templates call it {@code @replayWords}. */
@Component("replayWords")
class ReplayWords {

    private static final Set<String> AMOUNTS = Set.of(
            "annualIncome",
            "monthlyIncomePerPerson",
            "linesMonthly",
            "imputedSupportAnnual",
            "monthlyAmount",
            "oneOffAmount",
            "component");
    private static final Set<String> PEOPLE = Set.of("counted", "members");

    private final MessageSource messages;
    private final Words words;
    private final PolicyCatalogue catalogue;
    private final PolicyWords policyWords;

    ReplayWords(MessageSource messages, Words words, PolicyCatalogue catalogue, PolicyWords policyWords) {
        this.messages = messages;
        this.words = words;
        this.catalogue = catalogue;
        this.policyWords = policyWords;
    }

    /** What an entry is about: a programme, and for whom when it is for one person. */
    public String heading(Replay replay, ReplayGroup group) {
        if (group.key().programme() == null) {
            return say("replay.household");
        }
        String programme = say("screening.word.programme." + group.key().programme());
        return group.key().members().isEmpty()
                ? programme
                : say("replay.for", programme, names(replay, group.key().members()));
    }

    public String label(Replay replay, Line line) {
        ScreeningResult.Component part = line.component();
        if (part != null) {
            return part(replay, part);
        }
        return line.field().equals("excluded")
                ? say("replay.field.excluded", names(replay, line.members()))
                : say("replay.field." + line.field());
    }

    /** One cell; what is not there is a dash of words. */
    public String value(Replay replay, Line line, List<String> value) {
        if (value.isEmpty()) {
            return say("replay.absent");
        }
        if (PEOPLE.contains(line.field())) {
            return names(replay, value);
        }
        return value.stream().map(one -> one(line.field(), one)).collect(Collectors.joining(say("cases.and")));
    }

    public String parameter(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return catalogue.find(key).map(parameter -> parameter.meaning(locale)).orElse(key);
    }

    /** A value in its unit's form; none is said in words. */
    public String parameterValue(@Nullable PolicyUsed used) {
        return used == null
                ? say("replay.absent")
                : catalogue
                        .find(used.key())
                        .map(parameter -> policyWords.value(parameter, used.value()))
                        .orElse(used.value());
    }

    /** A value with the day and the document it comes from. */
    public String source(@Nullable PolicyUsed used) {
        if (used == null || used.effectiveFrom() == null) {
            return used == null ? "" : say("policy.default");
        }
        String document = used.document() == null ? "" : used.document();
        return say("replay.from", words.date(used.effectiveFrom()), document);
    }

    private String one(String field, String value) {
        if (AMOUNTS.contains(field)) {
            return words.money(Money.ofYuan(value));
        }
        return switch (field) {
            case "reasons" -> say("screening.reason." + value);
            case "excluded", "decisionLevel" -> say("screening.word.value." + value);
            case "outcome" -> say("replay.outcome." + value);
            case "flags" -> say("replay.flag." + value);
            default -> value;
        };
    }

    private String part(Replay replay, ScreeningResult.Component part) {
        String member = part.member();
        String category = part.category();
        if (!part.code().equals("ADDON") || member == null || category == null) {
            return say("replay.component." + part.code());
        }
        return say("replay.component.ADDON", names(replay, List.of(member)), categories(category));
    }

    /** Add-ons that a place pays together stand as one part: {@code MINOR+SERIOUS_ILLNESS}. */
    private String categories(String category) {
        return Arrays.stream(category.split("\\+"))
                .map(one -> say("screening.word.category." + one))
                .collect(Collectors.joining(say("cases.comma")));
    }

    private String names(Replay replay, List<String> refs) {
        return refs.stream()
                .map(ref -> replay.names().getOrDefault(ref, ref))
                .collect(Collectors.joining(say("cases.comma")));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}

package io.yimen.application.web;

import io.yimen.application.ActionForbidden;
import io.yimen.application.ActiveCase;
import io.yimen.application.BatchResult;
import io.yimen.application.CaseIncomplete;
import io.yimen.application.Flaw;
import io.yimen.application.IllegalAction;
import io.yimen.application.InvalidFacts;
import io.yimen.application.StaleCase;
import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.web.ApiProblem;
import io.yimen.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why something could not be done. */
@Component
class Refusals {

    private final MessageSource messages;
    private final CaseWords caseWords;
    private final Words words;

    Refusals(MessageSource messages, CaseWords caseWords, Words words) {
        this.messages = messages;
        this.caseWords = caseWords;
        this.words = words;
    }

    /** One case of a batch. */
    record Line(CaseNumber number, boolean confirmed, String words) {}

    List<Line> lines(BatchResult results, Locale locale) {
        return results.items().stream().map(item -> line(item, locale)).toList();
    }

    /** The reason behind one of this module's exceptions; anything else is thrown again. */
    String words(RuntimeException refusal, Locale locale) {
        if (refusal instanceof ActionForbidden forbidden) {
            return say("cases.forbidden." + forbidden.why(), locale);
        }
        if (refusal instanceof IllegalAction illegal) {
            return say("cases.illegal", locale, allowed(illegal, locale));
        }
        if (refusal instanceof StaleCase stale) {
            return say(
                    "cases.stale",
                    locale,
                    stale.conflict().byName(),
                    words.clock(stale.conflict().at()));
        }
        if (refusal instanceof ActiveCase active) {
            return say("cases.active", locale, caseWords.placeOf(active.county()));
        }
        return flaws(flawsOf(refusal), locale);
    }

    String flaw(Flaw flaw, Locale locale) {
        // who fills in a form has no fields that are missing, only ones still blank
        String key = flaw.messageKey().equals("web.json.missing") ? "application.facts.blank" : flaw.messageKey();
        String said = messages.getMessage(
                key, flaw.args().stream().map(arg -> inWords(arg, locale)).toArray(), null, locale);
        return said == null ? flaw.messageKey() : said;
    }

    /** Days, amounts and lists as this page writes them. */
    private String inWords(String arg, Locale locale) {
        if (arg.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.date(LocalDate.parse(arg));
        }
        return arg.matches("-?\\d+\\.\\d{2}")
                ? words.money(Money.ofYuan(arg))
                : arg.replace("、", say("cases.comma", locale));
    }

    List<Flaw> flawsOf(RuntimeException refusal) {
        if (refusal instanceof CaseIncomplete incomplete) {
            return incomplete.flaws();
        }
        if (refusal instanceof InvalidFacts invalid) {
            return invalid.flaws();
        }
        if (refusal instanceof ApiProblem problem && !problem.errors().isEmpty()) {
            return problem.errors().stream().map(Refusals::flaw).toList();
        }
        throw refusal;
    }

    private static Flaw flaw(ApiProblem.FieldError error) {
        return Flaw.of(error.pointer(), error.messageKey(), error.args().toArray());
    }

    private Line line(BatchResult.Item item, Locale locale) {
        return item instanceof BatchResult.Failed failed
                ? new Line(failed.number(), false, words(failed.cause(), locale))
                : new Line(item.number(), true, say("cases.batch.award", locale));
    }

    private String flaws(List<Flaw> flaws, Locale locale) {
        return flaws.stream().map(flaw -> flaw(flaw, locale)).distinct().collect(Collectors.joining(" "));
    }

    private String allowed(IllegalAction illegal, Locale locale) {
        return illegal.allowed().stream()
                .map(action -> say("cases.do." + action, locale))
                .collect(Collectors.joining(say("cases.comma", locale)));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}

package io.yimen.application.web;

import io.yimen.application.CaseView;
import io.yimen.application.ProgrammeFile;
import io.yimen.common.Programme;
import io.yimen.screening.MemberFacts.SelfCare;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.RuleOutcome;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what only one programme asks for; templates call it {@code @ownWords}. */
@Component("ownWords")
class OwnWords {

    private static final Set<String> SUPPORTERS = Set.of("TEKUN_SUPPORTER_MEMBER", "TEKUN_SUPPORTER_OBLIGOR");

    private final MessageSource messages;

    OwnWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Somebody who owes support, what the rules say of their ability, and why. */
    public record Supporter(String ref, String note, boolean able, String word, String ground) {}

    /** Whether the county decided that it is a margin family. */
    public boolean margin(CaseView view) {
        return OwnAnswers.margin(view);
    }

    /** Whom the programme is about: who is eligible, and whoever was assessed or chose. */
    public List<String> people(CaseView view) {
        Set<String> refs = new LinkedHashSet<>();
        ScreeningResult result = view.result();
        if (result != null) {
            result.programmes().stream()
                    .filter(entry -> entry.programme() == Programme.TEKUN && entry.granted())
                    .forEach(entry -> refs.addAll(entry.members()));
        }
        view.own().assessments().stream().map(ProgrammeFile.Assessment::member).forEach(refs::add);
        view.own().choices().stream().map(ProgrammeFile.CareChoice::member).forEach(refs::add);
        return List.copyOf(refs);
    }

    public List<Supporter> supporters(CaseView view) {
        ScreeningResult result = view.result();
        if (result == null || view.facts() == null) {
            return List.of();
        }
        Map<String, String> names = view.facts().names();
        return result.programmes().stream()
                .filter(entry -> entry.programme() == Programme.TEKUN)
                .flatMap(entry -> entry.trace().stream())
                .filter(line -> SUPPORTERS.contains(line.rule()))
                .map(line -> supporter(line, names))
                .distinct()
                .toList();
    }

    /** The things that cannot be done alone. */
    public String failed(SelfCare care) {
        List<String> keys = new ArrayList<>();
        add(keys, care.eating(), "eating");
        add(keys, care.dressing(), "dressing");
        add(keys, care.gettingInAndOutOfBed(), "gettingInAndOutOfBed");
        add(keys, care.toileting(), "toileting");
        add(keys, care.walkingIndoors(), "walkingIndoors");
        add(keys, care.bathing(), "bathing");
        return list(keys.stream().map(key -> say("cases.field." + key)).toList());
    }

    public String list(List<String> words) {
        return String.join(say("cases.comma"), words);
    }

    private Supporter supporter(TraceEntry line, Map<String, String> names) {
        boolean able = line.outcome() == RuleOutcome.FAIL;
        String of = line.inputs().getOrDefault("ref", "");
        return new Supporter(
                line.inputs().getOrDefault("supporter", ""),
                say("screening.sheet.tekun.supports", names.getOrDefault(of, of)),
                able,
                say(able ? "screening.sheet.tekun.capable" : "screening.sheet.tekun.unable"),
                say("screening.word.supporting." + line.inputs().getOrDefault("ground", "ABLE")));
    }

    private static void add(List<String> keys, @Nullable Boolean alone, String key) {
        if (Boolean.FALSE.equals(alone)) {
            keys.add(key);
        }
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}

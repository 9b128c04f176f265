package io.yimen.application.web;

import io.yimen.application.CaseAction;
import io.yimen.application.CaseFacts;
import io.yimen.application.CaseView;
import io.yimen.common.BusinessClock;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.verification.ConsentView;
import io.yimen.verification.report.SourceNames;
import io.yimen.web.Step;
import io.yimen.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a case into the words of its page. */
@Component
class CasePageModel {

    private static final String[] RESOLUTIONS = {"DECLARED_STANDS", "FOUND_STANDS", "AMENDED"};

    private final MessageSource messages;
    private final Words words;
    private final CaseWords caseWords;
    private final BusinessClock clock;
    private final SourceNames names;
    private final CaseChoices choices;
    private final CurrentAccount account;
    private final Refusals refusals;
    private final ActionForms forms;

    CasePageModel(
            MessageSource messages,
            Words words,
            CaseWords caseWords,
            BusinessClock clock,
            SourceNames names,
            CaseChoices choices,
            CurrentAccount account,
            Refusals refusals,
            ActionForms forms) {
        this.forms = forms;
        this.refusals = refusals;
        this.messages = messages;
        this.words = words;
        this.caseWords = caseWords;
        this.clock = clock;
        this.names = names;
        this.choices = choices;
        this.account = account;
    }

    void fill(Model model, CaseView view, Locale locale) {
        model.addAttribute("view", view);
        model.addAttribute("number", view.header().number().value());
        model.addAttribute("today", clock.today());
        model.addAttribute("mayOpen", account.get().has(Role.CASEWORKER));
        model.addAttribute(
                "steps", view.steps().stream().map(step -> step(step, locale)).toList());
        boolean quick = view.relief().quick();
        model.addAttribute("total", quick ? caseWords.step(view.clock()) : caseWords.total(view.clock()));
        model.addAttribute("sections", CaseSection.of(view));
        model.addAttribute("others", others(view));
        model.addAttribute("nextWords", view.next() == null ? "" : nextWords(view, view.next(), locale));
        model.addAttribute("refusal", null);
        model.addAttribute("people", people(view, locale));
        model.addAttribute("amendable", blocked(view).isPresent() && view.may(CaseAction.AMEND));
    }

    /** What the next action does; else why it cannot be done yet, or whom it waits for. */
    private String nextWords(CaseView view, CaseView.Next next, Locale locale) {
        if (next.mine()) {
            return forms.of("next", next.action(), view.header().programme());
        }
        return blocked(view)
                .map(allowed -> say("cases.next.blocked", locale, flaws(allowed, locale)))
                .orElseGet(() -> say("cases.next.waits", locale, say("cases.actor." + next.action(), locale)));
    }

    /** What the section on verification shows besides the case. */
    void verification(Model model, CaseView view, List<ConsentView> signed, Locale locale) {
        model.addAttribute("verification", view.verification());
        model.addAttribute("signed", signed);
        model.addAttribute("sourceNames", names.all(locale));
        model.addAttribute("people", people(view, locale));
        model.addAttribute("resolutions", choices.of("hiavs.resolution", RESOLUTIONS));
    }

    /** Members by name, and relatives outside by their tie. */
    Map<String, String> people(CaseView view, Locale locale) {
        Map<String, String> people = new LinkedHashMap<>();
        CaseFacts facts = view.facts();
        if (facts != null) {
            people.putAll(facts.names());
            facts.obligors()
                    .forEach(one -> people.put(
                            one.ref(), say("hiavs.outside", locale, say("cases.obligor." + one.relation(), locale))));
        }
        return people;
    }

    /** The next action, when it is this reader's and only something is missing. */
    private static Optional<CaseView.Allowed> blocked(CaseView view) {
        return Optional.ofNullable(view.next())
                .filter(next -> !view.header().stage().draft())
                .flatMap(next -> view.action(next.action()))
                .filter(allowed -> !allowed.flaws().isEmpty());
    }

    private String flaws(CaseView.Allowed allowed, Locale locale) {
        return allowed.flaws().stream()
                .map(flaw -> refusals.flaw(flaw, locale))
                .distinct()
                .collect(Collectors.joining(say("cases.and", locale)));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    String today() {
        return clock.today().toString();
    }

    /** The way to a case, as links. */
    Map<String, String> crumbs() {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/workbench", messages.getMessage("web.nav.workbench", null, locale));
        crumbs.put("/cases", messages.getMessage("web.nav.cases", null, locale));
        return crumbs;
    }

    /** What else may be done now, besides the one next action. */
    private static List<CaseAction> others(CaseView view) {
        return view.actions().stream()
                .filter(CaseView.Allowed::allowed)
                .map(CaseView.Allowed::action)
                .filter(action -> view.next() == null || action != view.next().action())
                .toList();
    }

    private Step step(CaseView.Step step, Locale locale) {
        String name = messages.getMessage("cases.stage." + step.stage(), null, locale);
        String state = switch (step.progress()) {
            case DONE -> "done";
            case NOW -> "now";
            case AHEAD -> "later";
        };
        return new Step(name, days(step, locale), state);
    }

    private String days(CaseView.Step step, Locale locale) {
        if (step.from() == null) {
            return "";
        }
        return step.to() == null || step.to().equals(step.from())
                ? words.day(step.from())
                : messages.getMessage(
                        "cases.from-to", new Object[] {words.day(step.from()), words.day(step.to())}, locale);
    }
}

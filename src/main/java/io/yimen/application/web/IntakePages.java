package io.yimen.application.web;

import io.yimen.application.DraftView;
import io.yimen.application.Flaw;
import io.yimen.application.Forwarding;
import io.yimen.application.Proposals;
import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.region.Regions;
import io.yimen.screening.BenefitSheet;
import io.yimen.security.CurrentAccount;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import io.yimen.web.WizardStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills the six pages of an application with what is known and what is wrong. */
@Component
class IntakePages {

    /** Something still to be mended, with the way to it. */
    record Todo(String url, String words) {}

    private final MessageSource messages;
    private final IntakePreview preview;
    private final Proposals proposals;
    private final Forwarding forwarding;
    private final Regions regions;
    private final CurrentAccount accounts;
    private final BusinessClock clock;

    IntakePages(
            MessageSource messages,
            IntakePreview preview,
            Proposals proposals,
            Forwarding forwarding,
            Regions regions,
            CurrentAccount accounts,
            BusinessClock clock) {
        this.messages = messages;
        this.preview = preview;
        this.proposals = proposals;
        this.forwarding = forwarding;
        this.regions = regions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The first page before there is a draft. */
    String blank(ObjectNode facts, Model model, Locale locale) {
        places(facts, model);
        model.addAttribute("draft", null);
        model.addAttribute("fields", new FactsFields(facts));
        model.addAttribute("errors", FormErrors.NONE);
        steps(null, IntakeStep.APPLICANT, model, locale);
        model.addAttribute("live", null);
        return IntakeStep.APPLICANT.template();
    }

    /** What a new application begins with: the clerk's own township. */
    ObjectNode beginning() {
        RegionCode region = accounts.get().region();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        if (region.value().length() == 9) {
            facts.put("township", region.value());
        }
        return facts.put("channel", "WINDOW").put("residence", "URBAN");
    }

    String page(DraftView draft, IntakeStep step, FormErrors errors, Model model, Locale locale) {
        places(draft.facts(), model);
        model.addAttribute("draft", draft);
        model.addAttribute("fields", new FactsFields(draft.facts()));
        model.addAttribute("grid", IncomeGrid.of(draft.facts()));
        model.addAttribute("gridRows", IncomeGrid.rows());
        model.addAttribute("errors", errors);
        steps(draft, step, model, locale);
        live(draft, model, locale);
        if (step == IntakeStep.REVIEW) {
            model.addAttribute("todo", todo(draft, locale));
            model.addAttribute("sheet", sheet(draft, locale));
            model.addAttribute(
                    "decidedBy", draft.preview().flatMap(forwarding::decidedBy).orElse(null));
            model.addAttribute("proposals", draft.preview().map(proposals::of).orElse(List.of()));
        }
        return step.template();
    }

    void live(DraftView draft, Model model, Locale locale) {
        model.addAttribute("draft", draft);
        model.addAttribute("live", preview.of(draft.facts(), locale).orElse(null));
    }

    /** The faults a page can mend, in words, at the inputs that have to change. */
    FormErrors errors(DraftView draft, IntakeStep step, Locale locale) {
        IncomeGrid grid = IncomeGrid.of(draft.facts());
        return new FormErrors(draft.flaws().stream()
                .filter(flaw -> step == IntakeStep.REVIEW || on(step, flaw))
                .map(flaw -> new FormError(name(flaw, grid), words(flaw, locale)))
                .toList());
    }

    private List<Todo> todo(DraftView draft, Locale locale) {
        return draft.flaws().stream()
                .map(flaw -> new Todo(where(draft, flaw), words(flaw, locale)))
                .toList();
    }

    private @Nullable BenefitSheet sheet(DraftView draft, Locale locale) {
        return draft.preview().map(facts -> preview.sheet(facts, locale)).orElse(null);
    }

    /** The page on which a fault can be mended, with the person it is about. */
    private static String where(DraftView draft, Flaw flaw) {
        FactsPath path = FactsPath.of(FactsPath.nameOf(flaw.pointer()));
        IntakeStep step = IntakeStep.owning(path.top());
        String member = step == IntakeStep.MEMBERS && path.steps().size() > 1
                ? "?member=" + path.steps().get(1)
                : "";
        return "/applications/" + draft.number() + "/step/" + step.number() + member;
    }

    private String words(Flaw flaw, Locale locale) {
        String key = flaw.messageKey().equals("web.json.missing") ? "application.facts.blank" : flaw.messageKey();
        String words = messages.getMessage(key, flaw.args().toArray(), key, locale);
        return label(FactsPath.of(FactsPath.nameOf(flaw.pointer())), locale) + words;
    }

    /** {@code 第 3 位成员，公民身份号码：}; nothing for a fault of the whole. */
    private String label(FactsPath path, Locale locale) {
        String name = name(path, locale);
        return name.isEmpty() ? "" : name + messages.getMessage("intake.colon", null, locale);
    }

    /** {@code 第 3 位成员，公民身份号码}; of the table of incomes the kind. */
    String name(FactsPath path, Locale locale) {
        if (path.top().equals("grid")) {
            return wordOrNothing("intake.grid." + path.steps().get(1), locale);
        }
        String row = path.steps().size() > 1 && path.steps().get(1) instanceof Integer index
                ? wordOrNothing("intake.row." + path.top(), locale, index + 1)
                : "";
        return row + wordOrNothing("intake.field." + path.field(), locale);
    }

    /** A value as the form words it: a choice by its name, yes and no, anything else as it was typed. */
    String shown(String name, String value, Locale locale) {
        if (value.equals("true") || value.equals("false")) {
            return wordOrNothing(value.equals("true") ? "web.yes" : "web.no", locale);
        }
        String field = FactsPath.of(name).field();
        String list = field.equals("category") ? "disability" : field;
        String words = value.matches("[A-Z_]+") ? wordOrNothing("intake." + list + "." + value, locale) : "";
        return words.isEmpty() ? value : words;
    }

    private String wordOrNothing(String key, Locale locale, Object... args) {
        String words = messages.getMessage(key, args, null, locale);
        return words == null ? "" : words;
    }

    private static boolean on(IntakeStep step, Flaw flaw) {
        FactsPath path = FactsPath.of(FactsPath.nameOf(flaw.pointer()));
        boolean head = flaw.pointer().matches("/members/0/(name|idNumber|phone|hukouTownship|habitualTownship)");
        return step.owns(path.top())
                && (step != IntakeStep.APPLICANT || !path.top().equals("members") || head);
    }

    private static String name(Flaw flaw, IncomeGrid grid) {
        FactsPath path = FactsPath.of(FactsPath.nameOf(flaw.pointer()));
        return path.top().equals("incomes")
                        && path.steps().size() > 1
                        && path.steps().get(1) instanceof Integer row
                ? grid.nameOf(row, path.steps().size() > 2 ? path.field() : "")
                : FactsPath.nameOf(flaw.pointer());
    }

    private void steps(@Nullable DraftView draft, IntakeStep now, Model model, Locale locale) {
        List<WizardStep> steps = Arrays.stream(IntakeStep.values())
                .map(step -> new WizardStep(
                        step.number(),
                        messages.getMessage(step.messageKey(), null, locale),
                        draft == null || step == now
                                ? null
                                : "/applications/" + draft.number() + "/step/" + step.number(),
                        step == now ? "now" : step.compareTo(now) < 0 ? "done" : "later"))
                .toList();
        model.addAttribute("steps", steps);
        model.addAttribute("step", now);
    }

    private void places(ObjectNode facts, Model model) {
        RegionCode region = accounts.get().region();
        String township = facts.path("township").asString(region.value());
        RegionCode county = township.matches("\\d{6}(\\d{3}){0,2}")
                ? RegionCode.ofCounty(new RegionCode(township).county())
                : region;
        model.addAttribute("townships", regions.childrenOf(county, clock.today()));
        model.addAttribute("fixedTownship", region.value().length() == 9);
        model.addAttribute("today", clock.today());
    }
}

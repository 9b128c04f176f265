package io.yimen.application.web;

import io.yimen.application.ActionForbidden;
import io.yimen.application.CaseFacts;
import io.yimen.application.CaseView;
import io.yimen.application.DraftView;
import io.yimen.application.Flaw;
import io.yimen.application.IllegalAction;
import io.yimen.application.StaleCase;
import io.yimen.common.CaseNumber;
import io.yimen.web.FormErrors;
import io.yimen.web.WizardStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the page that amends the facts of a case with the cards of the application's own pages. */
@Component
class AmendPage {

    private static final String VIEW = "application/amend";

    private final CasePageModel cases;
    private final IntakePages intake;
    private final IntakeConflict conflicts;
    private final Refusals refusals;
    private final MessageSource messages;

    AmendPage(
            CasePageModel cases,
            IntakePages intake,
            IntakeConflict conflicts,
            Refusals refusals,
            MessageSource messages) {
        this.cases = cases;
        this.intake = intake;
        this.conflicts = conflicts;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** What came in on one of the pages. */
    record Typed(IntakeStep step, int version, MultiValueMap<String, String> fields) {

        IntakeButton button() {
            return IntakeButton.of(fields.getFirst("go"));
        }

        /** Saved and done leads to the case; every other button stays among the pages. */
        String target(CaseNumber number) {
            String here = "redirect:/cases/" + number + "/actions/AMEND?step=" + step.number();
            return switch (button().verb()) {
                case "save" -> "redirect:/cases/" + number + "?section=household&done=AMEND";
                case "edit" -> here + "&member=" + button().row();
                case "add" -> here + "&member=99";
                default -> here;
            };
        }
    }

    static IntakeStep step(int number) {
        return IntakeStep.of(number)
                .filter(step -> step != IntakeStep.REVIEW && step != IntakeStep.APPLICANT)
                .orElse(IntakeStep.MEMBERS);
    }

    /** The facts on file, numbers masked, with what was typed laid over. */
    static ObjectNode facts(CaseView view, Typed typed) {
        ObjectNode facts = FactsDocument.of(onFile(view));
        ObjectNode part = FactsForm.part(typed.step(), typed.fields(), facts);
        if (typed.step() == IntakeStep.MEANS) {
            IncomeGrid.merge(typed.fields(), part);
        }
        lay(facts, part);
        if (typed.button().removes()) {
            lay(
                    facts,
                    FactsRows.without(
                            facts, typed.button().list(), typed.button().row()));
        }
        return facts;
    }

    String show(Model model, CaseView view, IntakeStep step, int member, Locale locale) {
        ObjectNode facts = FactsDocument.of(onFile(view));
        fill(model, view, facts, step, locale);
        model.addAttribute("at", Math.min(member, facts.path("members").size()));
        return VIEW;
    }

    String again(Model model, CaseView view, Typed typed, RuntimeException refusal, Locale locale) {
        ObjectNode facts = facts(view, typed);
        fill(model, view, facts, typed.step(), locale);
        model.addAttribute("version", typed.version());
        model.addAttribute("at", edited(typed, facts));
        if (refusal instanceof ActionForbidden || refusal instanceof IllegalAction) {
            model.addAttribute("refusal", refusals.words(refusal, locale));
        } else {
            DraftView draft = draft(
                    view,
                    facts,
                    refusals.flawsOf(refusal).stream().map(AmendPage::inside).toList());
            model.addAttribute("errors", intake.errors(draft, IntakeStep.REVIEW, locale));
        }
        return VIEW;
    }

    String conflict(Model model, CaseView view, Typed typed, StaleCase change, Locale locale) {
        DraftView theirs = draft(view, FactsDocument.of(onFile(view)), List.of());
        FactsConflict conflict = conflicts.of(change, typed.step(), typed.fields(), theirs, locale);
        model.addAttribute("conflict", conflict);
        model.addAttribute("amending", true);
        return "application/intake/conflict";
    }

    private void fill(Model model, CaseView view, ObjectNode facts, IntakeStep step, Locale locale) {
        intake.page(draft(view, facts, List.of()), step, FormErrors.NONE, model, locale);
        cases.fill(model, view, locale);
        model.addAttribute("version", view.header().version());
        model.addAttribute("crumbs", cases.crumbs());
        model.addAttribute("tabs", tabs(view.header().number(), step, locale));
        model.addAttribute("refusal", null);
    }

    private List<WizardStep> tabs(CaseNumber number, IntakeStep now, Locale locale) {
        List<WizardStep> tabs = new ArrayList<>();
        Stream.of(IntakeStep.values())
                .filter(step -> step != IntakeStep.REVIEW && step != IntakeStep.APPLICANT)
                .forEach(step -> tabs.add(new WizardStep(
                        tabs.size() + 1,
                        messages.getMessage(step.messageKey(), null, locale),
                        step == now ? null : "/cases/" + number + "/actions/AMEND?step=" + step.number(),
                        step == now ? "now" : "later")));
        return tabs;
    }

    private static DraftView draft(CaseView view, ObjectNode facts, List<Flaw> flaws) {
        CaseView.Header head = view.header();
        return new DraftView(
                head.number(),
                head.stage(),
                head.version(),
                facts,
                flaws,
                Optional.ofNullable(view.facts()),
                List.of(),
                head.worker(),
                Instant.EPOCH);
    }

    /** A pointer into the data of the action as one into the facts. */
    private static Flaw inside(Flaw flaw) {
        return new Flaw(flaw.pointer().replaceFirst("^(/data)?/facts", ""), flaw.messageKey(), flaw.args());
    }

    private static int edited(Typed typed, ObjectNode facts) {
        return typed.fields().keySet().stream()
                .filter(name -> name.matches("members\\[\\d{1,3}].*"))
                .map(name -> Integer.valueOf(name.replaceAll("^members\\[(\\d+)].*$", "$1")))
                .findFirst()
                .orElse(Math.max(0, facts.path("members").size() - 1));
    }

    private static CaseFacts onFile(CaseView view) {
        return Objects.requireNonNull(view.facts());
    }

    private static void lay(ObjectNode facts, ObjectNode part) {
        part.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                facts.remove(field.getKey());
            } else {
                facts.set(field.getKey(), value);
            }
        });
    }
}

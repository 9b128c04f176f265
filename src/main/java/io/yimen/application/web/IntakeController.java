package io.yimen.application.web;

import io.yimen.application.Applications;
import io.yimen.application.CaseIncomplete;
import io.yimen.application.DraftView;
import io.yimen.application.Drafts;
import io.yimen.application.Flaw;
import io.yimen.application.MovedCase;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.security.CarriedNumber;
import io.yimen.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/** Takes an application page by page; whatever is typed is a draft at once. */
@Controller
@RequestMapping("/applications")
class IntakeController {

    private final Drafts drafts;
    private final Applications applications;
    private final IntakePages pages;
    private final IntakeSaving saving;
    private final CarriedNumber carried;

    IntakeController(
            Drafts drafts, Applications applications, IntakePages pages, IntakeSaving saving, CarriedNumber carried) {
        this.drafts = drafts;
        this.applications = applications;
        this.pages = pages;
        this.saving = saving;
        this.carried = carried;
    }

    @GetMapping("/new")
    String blank(Model model, Locale locale) {
        return pages.blank(pages.beginning(), model, locale);
    }

    /** From the search: the number that was asked for is already there. It travels in the body, never in an address. */
    @PostMapping("/new")
    String blankFor(@RequestParam MultiValueMap<String, String> known, Model model, Locale locale) {
        ObjectNode facts = pages.beginning();
        carried.open(known.getFirst("carried")).ifPresent(id -> known.add("members[0].idNumber", id.value()));
        facts.setAll(withoutNulls(FactsForm.part(IntakeStep.APPLICANT, known, facts)));
        return pages.blank(facts, model, locale);
    }

    @PostMapping
    String start(@RequestParam MultiValueMap<String, String> typed, Locale locale) {
        DraftView draft = drafts.start(withoutNulls(FactsForm.part(IntakeStep.APPLICANT, typed, pages.beginning())));
        boolean right = pages.errors(draft, IntakeStep.APPLICANT, locale).isEmpty();
        return "redirect:" + address(draft.number(), right ? IntakeStep.MEMBERS : IntakeStep.APPLICANT)
                + (right ? "" : "?check=true");
    }

    /** A new application after a closed one, with what the family said then. */
    @PostMapping("/{number}/again")
    String again(@PathVariable CaseNumber number) {
        return "redirect:" + address(drafts.again(number).number(), IntakeStep.APPLICANT);
    }

    @GetMapping("/{number}/step/{step}")
    String show(
            @PathVariable CaseNumber number,
            @PathVariable int step,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "99") int member,
            Model model,
            Locale locale) {
        DraftView draft = drafts.get(number);
        IntakeStep page = page(step);
        boolean tell = check || page == IntakeStep.REVIEW;
        FormErrors errors = tell ? pages.errors(draft, page, locale) : FormErrors.NONE;
        model.addAttribute("at", Math.min(member, draft.facts().path("members").size()));
        return pages.page(draft, page, errors, model, locale);
    }

    /** Saves the page and goes where its button says. */
    @PostMapping("/{number}/step/{step}")
    String save(
            @PathVariable CaseNumber number,
            @PathVariable int step,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        IntakeStep page = page(step);
        IntakeButton button = IntakeButton.of(typed.getFirst("go"));
        DraftView saved = saving.save(number, page, version, typed, locale);
        DraftView draft = button.removes() ? removed(saved, button) : saved;
        boolean right = !button.checks() || pages.errors(draft, page, locale).isEmpty();
        return "redirect:" + (right ? button.target(draft, page) : mending(draft, page));
    }

    /** Saves while a person types, and answers what the facts come to so far. */
    @PostMapping("/{number}/step/{step}/live")
    String live(
            @PathVariable CaseNumber number,
            @PathVariable int step,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale) {
        Optional<DraftView> saved = saving.saveWhileTyping(number, page(step), version, typed);
        pages.live(saved.orElseGet(() -> drafts.get(number)), model, locale);
        return saved.isPresent() ? "application/intake/live" : "screening/live :: live";
    }

    @PostMapping("/{number}/accept")
    String accept(
            @PathVariable CaseNumber number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<Programme> programmes) {
        try {
            List<MovedCase> accepted = applications.accept(number, version, programmes);
            return "redirect:/cases/" + accepted.get(0).number();
        } catch (CaseIncomplete incomplete) {
            return "redirect:" + address(number, IntakeStep.REVIEW) + "?lack=" + incomplete.code();
        }
    }

    private DraftView removed(DraftView draft, IntakeButton button) {
        return drafts.save(
                draft.number(), draft.version(), FactsRows.without(draft.facts(), button.list(), button.row()));
    }

    /** The page again, with what is wrong on it; of the members the first that needs mending. */
    private static String mending(DraftView draft, IntakeStep page) {
        String member = draft.flaws().stream()
                .map(Flaw::pointer)
                .filter(pointer -> page == IntakeStep.MEMBERS && pointer.matches("/members/\\d+.*"))
                .findFirst()
                .map(pointer -> "&member=" + pointer.split("/")[2])
                .orElse("");
        return address(draft.number(), page) + "?check=true" + member;
    }

    @ExceptionHandler
    String conflict(FactsConflict conflict, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", conflict);
        return "application/intake/conflict";
    }

    private static IntakeStep page(int number) {
        return IntakeStep.of(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ObjectNode withoutNulls(ObjectNode part) {
        part.removeNulls();
        return part;
    }

    static String address(CaseNumber number, IntakeStep step) {
        return "/applications/" + number + "/step/" + step.number();
    }
}

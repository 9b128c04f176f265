package io.yimen.policy.web;

import io.yimen.common.BusinessClock;
import io.yimen.policy.DraftForm;
import io.yimen.policy.DraftInput;
import io.yimen.policy.DraftSheets;
import io.yimen.policy.InvalidDraft;
import io.yimen.policy.PolicyDrafts;
import io.yimen.policy.StaleDraft;
import io.yimen.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of drafts, a new one, and the form in which one is edited. */
@Controller
@RequestMapping("/policy/drafts")
class DraftController {

    private final PolicyDrafts drafts;
    private final DraftSheets sheets;
    private final DraftFaults faults;
    private final BusinessClock clock;

    DraftController(PolicyDrafts drafts, DraftSheets sheets, DraftFaults faults, BusinessClock clock) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("drafts", sheets.list());
        model.addAttribute("mayDraft", sheets.mayDraft());
        return "policy/drafts";
    }

    @GetMapping("/new")
    String ask(Model model) {
        String nextMonth = clock.today().plusMonths(1).withDayOfMonth(1).toString();
        return newDraft(DraftBody.blank(nextMonth), FormErrors.NONE, model);
    }

    @PostMapping
    String create(@RequestParam MultiValueMap<String, String> posted, Model model, HttpServletResponse response) {
        DraftInput input = DraftBody.read(posted);
        try {
            return "redirect:/policy/drafts/" + drafts.create(input) + "/edit";
        } catch (InvalidDraft invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return newDraft(input, faults.errors(invalid.faults()), model);
        }
    }

    @GetMapping("/{draft}/edit")
    String edit(@PathVariable UUID draft, Model model) {
        DraftForm form = sheets.form(draft);
        return form.mayEdit() ? form(form, DraftBody.of(form.draft()), model) : "redirect:/policy/drafts/" + draft;
    }

    @PostMapping("/{draft}/edit")
    String save(
            @PathVariable UUID draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String go,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        DraftInput input = DraftBody.read(posted);
        try {
            drafts.change(draft, version, input);
            return "redirect:/policy/drafts/" + draft + next(go, version + 1);
        } catch (InvalidDraft invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", faults.errors(invalid.faults()));
            return form(sheets.form(draft, input).at(version), input, model);
        } catch (StaleDraft stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", stale.now());
            return form(sheets.form(draft, input), input, model);
        }
    }

    private static String next(String go, int saved) {
        return switch (go) {
            case "view" -> "";
            case "preview" -> "/preview";
            default -> "/edit?saved=" + saved;
        };
    }

    private static String form(DraftForm form, DraftInput input, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("input", input);
        return "policy/draft-edit";
    }

    private static String newDraft(DraftInput input, FormErrors errors, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        return "policy/draft-new";
    }
}

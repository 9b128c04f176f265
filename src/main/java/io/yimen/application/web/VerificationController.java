package io.yimen.application.web;

import io.yimen.application.CaseIncomplete;
import io.yimen.application.Cases;
import io.yimen.application.VerificationDesk;
import io.yimen.common.CaseNumber;
import io.yimen.verification.report.SourceNames;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The verification of a case besides its actions: progress, a question's way, the report, objections, consents. */
@Controller
@RequestMapping("/cases/{number}/verification")
class VerificationController {

    private final VerificationDesk desk;
    private final Cases cases;
    private final CasePageModel page;
    private final Refusals refusals;
    private final SourceNames names;

    VerificationController(
            VerificationDesk desk, Cases cases, CasePageModel page, Refusals refusals, SourceNames names) {
        this.desk = desk;
        this.cases = cases;
        this.page = page;
        this.refusals = refusals;
        this.names = names;
    }

    @GetMapping("/progress")
    String progress(@PathVariable CaseNumber number, Model model) {
        model.addAttribute("number", number.value());
        model.addAttribute("verification", desk.progress(number));
        return "application/verification :: progress";
    }

    @GetMapping("/items/{item}")
    String item(@PathVariable CaseNumber number, @PathVariable UUID item, Locale locale, Model model) {
        cases.view(number, locale, view -> {
            page.fill(model, view, locale);
            model.addAttribute("question", desk.question(view, item));
        });
        model.addAttribute("sourceNames", names.all(locale));
        return "application/question";
    }

    @GetMapping("/reports/{version}")
    String report(@PathVariable CaseNumber number, @PathVariable int version, Locale locale, Model model) {
        cases.view(number, locale, view -> {
            page.fill(model, view, locale);
            model.addAttribute("report", desk.report(view, version));
        });
        model.addAttribute("sourceNames", names.all(locale));
        return "application/report";
    }

    @PostMapping("/reports/{version}/print")
    String print(@PathVariable CaseNumber number, @PathVariable int version) {
        desk.print(number, version);
        return "redirect:/cases/" + number + "/verification/reports/" + version;
    }

    @PostMapping("/renew")
    String renew(@PathVariable CaseNumber number, Locale locale, Model model, HttpServletResponse response) {
        return then(() -> desk.renew(number), number, locale, model, response);
    }

    @PostMapping("/report")
    String make(@PathVariable CaseNumber number, Locale locale, Model model, HttpServletResponse response) {
        return then(() -> desk.makeReport(number), number, locale, model, response);
    }

    @PostMapping("/objections")
    String object(
            @PathVariable CaseNumber number,
            @RequestParam String member,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") List<UUID> items,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        VerificationDesk.Objection said = new VerificationDesk.Objection(member, words, items, !items.isEmpty());
        return then(() -> desk.object(number, said), number, locale, model, response);
    }

    @PostMapping("/objections/{objection}/answer")
    String answer(
            @PathVariable CaseNumber number,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String answer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return then(() -> desk.explain(number, objection, answer), number, locale, model, response);
    }

    @PostMapping("/consents")
    String consent(
            @PathVariable CaseNumber number,
            OutsideConsentForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return then(() -> desk.consent(number, form.toCommand()), number, locale, model, response);
    }

    /** Back to the section; where something is missing, the same page says what. */
    private String then(Runnable work, CaseNumber number, Locale locale, Model model, HttpServletResponse response) {
        try {
            work.run();
            return "redirect:/cases/" + number + "?section=verification";
        } catch (CaseIncomplete refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            cases.view(number, locale, view -> {
                page.fill(model, view, locale);
                model.addAttribute("section", CaseSection.VERIFICATION);
                page.verification(model, view, desk.consents(view), locale);
            });
            model.addAttribute("refusal", refusals.words(refused, locale));
            return "application/case";
        }
    }
}

package io.yimen.application.web;

import io.yimen.application.CaseNotFound;
import io.yimen.application.CaseView;
import io.yimen.application.Cases;
import io.yimen.application.VerificationDesk;
import io.yimen.common.CaseNumber;
import io.yimen.security.RevealReason;
import io.yimen.web.FormErrors;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page that tells the whole story of a case. */
@Controller
class CasePageController {

    private final Cases cases;
    private final CasePageModel page;
    private final DocumentSection documents;
    private final VerificationDesk desk;

    CasePageController(Cases cases, CasePageModel page, DocumentSection documents, VerificationDesk desk) {
        this.cases = cases;
        this.page = page;
        this.documents = documents;
        this.desk = desk;
    }

    @GetMapping("/cases/{number}")
    String show(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String section,
            Locale locale,
            Model model) {
        try {
            cases.view(number, locale, view -> fill(model, view, CaseSection.of(section, view), locale));
        } catch (CaseNotFound elsewhere) {
            model.addAttribute("one", cases.follow(number).orElseThrow(() -> elsewhere));
            return "application/followed";
        }
        return "application/case";
    }

    private void fill(Model model, CaseView view, CaseSection shown, Locale locale) {
        page.fill(model, view, locale);
        model.addAttribute("section", shown);
        if (shown == CaseSection.VERIFICATION) {
            page.verification(model, view, desk.consents(view), locale);
        }
        if (shown == CaseSection.DOCUMENTS) {
            documents.fill(model, view, locale);
        }
    }

    @GetMapping("/cases/{number}/reveal")
    String askToReveal(@PathVariable CaseNumber number, Locale locale, Model model) {
        page.fill(model, cases.view(number, locale), locale);
        model.addAttribute("reasons", List.of(RevealReason.values()));
        model.addAttribute("errors", FormErrors.NONE);
        return "application/reveal";
    }

    @PostMapping("/cases/{number}/reveal")
    String reveal(@PathVariable CaseNumber number, @RequestParam RevealReason reason, Locale locale, Model model) {
        page.fill(model, cases.reveal(number, reason.name(), locale), locale);
        model.addAttribute("section", CaseSection.HOUSEHOLD);
        return "application/case";
    }
}

package io.yimen.application.web;

import io.yimen.application.CaseDocuments;
import io.yimen.application.CaseNotFound;
import io.yimen.application.Cases;
import io.yimen.common.CaseNumber;
import io.yimen.document.DocumentRefused;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a case: add, open, use again in another case, take out. */
@Controller
@RequestMapping("/cases/{number}/documents")
class CaseDocumentController {

    private final CaseDocuments documents;
    private final Cases cases;
    private final CasePageModel page;
    private final DocumentSection section;
    private final MessageSource messages;

    CaseDocumentController(
            CaseDocuments documents, Cases cases, CasePageModel page, DocumentSection section, MessageSource messages) {
        this.documents = documents;
        this.cases = cases;
        this.page = page;
        this.section = section;
        this.messages = messages;
    }

    @PostMapping
    String add(
            @PathVariable CaseNumber number,
            DocumentForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            documents.add(number, form.toCommand());
            return back(number, "added");
        } catch (DocumentRefused refused) {
            response.setStatus(refused.why().status().value());
            return again(number, form, section.errors(refused, locale), locale, model);
        }
    }

    @GetMapping("/{document}")
    ResponseEntity<byte[]> open(
            @PathVariable CaseNumber number, @PathVariable UUID document, HttpServletResponse response) {
        return DocumentAnswer.of(documents.read(number, document), response);
    }

    @PostMapping("/{document}/withdraw")
    String withdraw(
            @PathVariable CaseNumber number,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            documents.withdraw(number, document, reason);
            return back(number, "withdrawn");
        } catch (DocumentRefused refused) {
            response.setStatus(refused.why().status().value());
            return again(number, DocumentForm.BLANK, section.errors(refused, locale), locale, model);
        }
    }

    /** What another case of the county has; typed as on paper, so letters may be small and blanks around. */
    @GetMapping("/from")
    String from(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String from,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            CaseNumber other = other(from);
            model.addAttribute("from", other.value());
            cases.view(number, locale, view -> {
                page.fill(model, view, locale);
                section.lent(model, documents.lendable(view, other), locale);
            });
            return "application/documents-from";
        } catch (DocumentRefused refused) {
            response.setStatus(refused.why().status().value());
            return again(number, DocumentForm.BLANK, section.errors(refused, locale), locale, model);
        } catch (CaseNotFound | IllegalArgumentException unknown) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String words = messages.getMessage("document.from.unknown", null, locale);
            FormErrors errors = new FormErrors(List.of(new FormError("from", words)));
            model.addAttribute("from", from);
            return again(number, DocumentForm.BLANK, errors, locale, model);
        }
    }

    @PostMapping("/from")
    String attach(
            @PathVariable CaseNumber number,
            @RequestParam CaseNumber from,
            @RequestParam UUID document,
            @RequestParam(defaultValue = "") String member,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            documents.attach(number, from, document, member);
            return back(number, "added");
        } catch (DocumentRefused refused) {
            response.setStatus(refused.why().status().value());
            return again(number, DocumentForm.BLANK, section.errors(refused, locale), locale, model);
        }
    }

    private String again(CaseNumber number, DocumentForm form, FormErrors errors, Locale locale, Model model) {
        cases.view(number, locale, view -> {
            page.fill(model, view, locale);
            section.fill(model, view, form, errors, locale);
        });
        return "application/case";
    }

    private static CaseNumber other(String typed) {
        return new CaseNumber(typed.strip().toUpperCase(Locale.ROOT));
    }

    private static String back(CaseNumber number, String what) {
        return "redirect:/cases/" + number + "?section=documents&document=" + what;
    }
}

package io.yimen.verification.web;

import io.yimen.verification.Agreements;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Agreements of a source: entered as they were signed, and ended. */
@Controller
@RequestMapping("/verification/sources/{code}/agreements")
class AgreementController {

    private final Agreements agreements;
    private final SourcePage page;
    private final MessageSource messages;

    AgreementController(Agreements agreements, SourcePage page, MessageSource messages) {
        this.agreements = agreements;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String code,
            @Valid @ModelAttribute("agreement") AgreementForm form,
            BindingResult result,
            Locale locale,
            Model model) {
        if (result.hasErrors()) {
            FormErrors errors = FormErrors.of(result, one -> messages.getMessage(one, locale));
            return page.agreementAgain(code, form, errors, model);
        }
        Optional<LocalDate> first = form.from();
        if (first.isEmpty() || form.strangeEnd()) {
            String field = first.isEmpty() ? "validFrom" : "validTo";
            return page.agreementAgain(code, form, error(field, "verification.sign.day.wrong", locale), model);
        }
        return agreements
                .enter(code, form.toCommand(first.get()))
                .map(fault -> page.agreementAgain(code, form, fault(fault, locale), model))
                .orElseGet(() -> new ModelAndView(SourcePage.redirect(code)));
    }

    @PostMapping("/{agreement}/end")
    String end(@PathVariable String code, @PathVariable String agreement) {
        agreements.end(code, agreement);
        return SourcePage.redirect(code);
    }

    private FormErrors fault(Agreements.Fault fault, Locale locale) {
        return switch (fault) {
            case REGION -> error("region", "verification.agree.region.unknown", locale);
            case FIELDS -> error("fields", "verification.agree.fields.unknown", locale);
            case DATES -> error("validTo", "verification.agree.dates.wrong", locale);
            case TAKEN -> error("agreement", "verification.agree.id.taken", locale);
        };
    }

    private FormErrors error(String field, String key, Locale locale) {
        return new FormErrors(List.of(new FormError(field, messages.getMessage(key, null, locale))));
    }
}

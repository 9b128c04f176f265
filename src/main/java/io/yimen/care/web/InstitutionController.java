package io.yimen.care.web;

import io.yimen.care.InstitutionKind;
import io.yimen.care.InstitutionMoved;
import io.yimen.care.InstitutionView;
import io.yimen.care.Institutions;
import io.yimen.common.BusinessClock;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.Choice;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register: everybody who works on cases reads it, the county keeps it. */
@Controller
@RequestMapping("/institutions")
class InstitutionController {

    private static final String PAGE = "care/institutions";

    private final Institutions institutions;
    private final CurrentAccount account;
    private final MessageSource messages;
    private final BusinessClock clock;

    InstitutionController(
            Institutions institutions, CurrentAccount account, MessageSource messages, BusinessClock clock) {
        this.institutions = institutions;
        this.account = account;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID id, Locale locale, Model model) {
        InstitutionForm form = institutions.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(InstitutionForm::of)
                .orElseGet(() -> InstitutionForm.blank(clock.today()));
        fill(model, form, FormErrors.NONE, locale);
        return PAGE;
    }

    @PostMapping
    ModelAndView keep(
            @Valid @ModelAttribute("form") InstitutionForm form, BindingResult result, Locale locale, Model model) {
        FormErrors errors = errors(form, result, locale);
        if (!errors.isEmpty()) {
            return again(form, errors, HttpStatus.UNPROCESSABLE_CONTENT, locale, model);
        }
        try {
            institutions.keep(form.toCommand(form.from().orElseThrow()));
            return new ModelAndView("redirect:/institutions?done=1");
        } catch (InstitutionMoved moved) {
            return again(form, one("name", "care.moved", locale), HttpStatus.CONFLICT, locale, model);
        }
    }

    private FormErrors errors(InstitutionForm form, BindingResult result, Locale locale) {
        List<FormError> all = new ArrayList<>(
                FormErrors.of(result, one -> messages.getMessage(one, locale)).all());
        if (form.from().isEmpty()) {
            all.addAll(one("validFrom", "care.need.validFrom", locale).all());
        }
        if (!form.lastDayReadable()) {
            all.addAll(one("validTo", "care.need.validTo", locale).all());
        }
        return new FormErrors(all);
    }

    private FormErrors one(String field, String key, Locale locale) {
        return new FormErrors(List.of(new FormError(field, messages.getMessage(key, null, locale))));
    }

    private ModelAndView again(InstitutionForm form, FormErrors errors, HttpStatus status, Locale locale, Model model) {
        fill(model, form, errors, locale);
        return new ModelAndView(PAGE, model.asMap(), status);
    }

    private void fill(Model model, InstitutionForm form, FormErrors errors, Locale locale) {
        List<InstitutionView> all = institutions.all();
        model.addAttribute("institutions", all);
        model.addAttribute("today", clock.today());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "keeps",
                account.get().has(Role.COUNTY_REVIEWER) || account.get().has(Role.COUNTY_APPROVER));
        model.addAttribute(
                "kinds",
                Stream.of(InstitutionKind.values())
                        .map(kind -> new Choice(kind.name(), messages.getMessage("care.kind." + kind, null, locale)))
                        .toList());
    }
}

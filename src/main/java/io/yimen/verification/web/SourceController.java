package io.yimen.verification.web;

import io.yimen.verification.Sources;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sources: how each stands, pause and resume, and how it is called. No person is on these pages. */
@Controller
@RequestMapping("/verification/sources")
class SourceController {

    private final Sources sources;
    private final SourcePage page;
    private final MessageSource messages;

    SourceController(Sources sources, SourcePage page, MessageSource messages) {
        this.sources = sources;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sources", sources.all());
        return "verification/sources";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        return page.show(code, model);
    }

    @PostMapping("/{code}")
    ModelAndView change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult result,
            Locale locale,
            Model model) {
        if (result.hasErrors()) {
            FormErrors errors = FormErrors.of(result, one -> messages.getMessage(one, locale));
            return page.settingsAgain(code, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        if (!sources.change(code, form.toCommand())) {
            FormErrors stale = error("endpoint", "verification.source.stale", locale);
            return page.settingsAgain(code, form, stale, HttpStatus.CONFLICT, model);
        }
        return new ModelAndView(SourcePage.redirect(code));
    }

    @PostMapping("/{code}/pause")
    ModelAndView pause(
            @PathVariable String code, @RequestParam(defaultValue = "") String reason, Locale locale, Model model) {
        if (reason.isBlank()) {
            return page.again(code, error("reason", "verification.source.reason.missing", locale), model);
        }
        sources.pause(code, reason);
        return new ModelAndView(SourcePage.redirect(code));
    }

    @PostMapping("/{code}/resume")
    String resume(@PathVariable String code) {
        sources.resume(code);
        return SourcePage.redirect(code);
    }

    @PostMapping("/{code}/alarm")
    String alarmSeen(@PathVariable String code, @RequestParam(defaultValue = "") String note) {
        sources.alarmSeen(code, note);
        return SourcePage.redirect(code);
    }

    private FormErrors error(String field, String key, Locale locale) {
        return new FormErrors(List.of(new FormError(field, messages.getMessage(key, null, locale))));
    }
}

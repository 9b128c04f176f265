package io.yimen.verification.web;

import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.verification.SourceFile;
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

/** The sources: how each stands, what it agreed to, pause and resume, and how it is called. No person is on these pages. */
@Controller
@RequestMapping("/verification/sources")
class SourceController {

    private static final String PAGE = "verification/source";

    private final Sources sources;
    private final CurrentAccount account;
    private final MessageSource messages;

    SourceController(Sources sources, CurrentAccount account, MessageSource messages) {
        this.sources = sources;
        this.account = account;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sources", sources.all());
        return "verification/sources";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        SourceFile file = sources.file(code);
        return page(file, SourceForm.of(file.settings()), FormErrors.NONE, model);
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
            return again(code, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        if (!sources.change(code, form.toCommand())) {
            FormError stale = new FormError("endpoint", messages.getMessage("verification.source.stale", null, locale));
            return again(code, form, new FormErrors(List.of(stale)), HttpStatus.CONFLICT, model);
        }
        return new ModelAndView(redirect(code));
    }

    @PostMapping("/{code}/pause")
    ModelAndView pause(
            @PathVariable String code, @RequestParam(defaultValue = "") String reason, Locale locale, Model model) {
        if (reason.isBlank()) {
            SourceFile file = sources.file(code);
            FormError missing =
                    new FormError("reason", messages.getMessage("verification.source.reason.missing", null, locale));
            FormErrors errors = new FormErrors(List.of(missing));
            return again(code, SourceForm.of(file.settings()), errors, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        sources.pause(code, reason);
        return new ModelAndView(redirect(code));
    }

    @PostMapping("/{code}/resume")
    String resume(@PathVariable String code) {
        sources.resume(code);
        return redirect(code);
    }

    @PostMapping("/{code}/alarm")
    String alarmSeen(@PathVariable String code, @RequestParam(defaultValue = "") String note) {
        sources.alarmSeen(code, note);
        return redirect(code);
    }

    private ModelAndView again(String code, SourceForm form, FormErrors errors, HttpStatus status, Model model) {
        page(sources.file(code), form, errors, model);
        return new ModelAndView(PAGE, model.asMap(), status);
    }

    private String page(SourceFile file, SourceForm form, FormErrors errors, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("typed", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", account.get().has(Role.SYSTEM_ADMIN));
        return PAGE;
    }

    private static String redirect(String code) {
        return "redirect:/verification/sources/" + code;
    }
}

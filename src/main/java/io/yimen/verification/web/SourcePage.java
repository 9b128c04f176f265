package io.yimen.verification.web;

import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.verification.Purpose;
import io.yimen.verification.SourceFile;
import io.yimen.verification.Sources;
import io.yimen.web.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page of one source, as its controllers show it again with what was typed. */
@Component
class SourcePage {

    static final String VIEW = "verification/source";

    private final Sources sources;
    private final CurrentAccount account;

    SourcePage(Sources sources, CurrentAccount account) {
        this.sources = sources;
        this.account = account;
    }

    String show(String code, Model model) {
        fill(code, null, AgreementForm.BLANK, FormErrors.NONE, model);
        return VIEW;
    }

    ModelAndView settingsAgain(String code, SourceForm typed, FormErrors errors, HttpStatus status, Model model) {
        fill(code, typed, AgreementForm.BLANK, errors, model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    ModelAndView again(String code, FormErrors errors, Model model) {
        fill(code, null, AgreementForm.BLANK, errors, model);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView agreementAgain(String code, AgreementForm typed, FormErrors errors, Model model) {
        fill(code, null, typed, errors, model);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String redirect(String code) {
        return "redirect:/verification/sources/" + code;
    }

    private void fill(
            String code, @Nullable SourceForm typed, AgreementForm agreement, FormErrors errors, Model model) {
        SourceFile file = sources.file(code);
        model.addAttribute("file", file);
        model.addAttribute("typed", typed == null ? SourceForm.of(file.settings()) : typed);
        model.addAttribute("agreement", agreement);
        model.addAttribute("purposes", List.of(Purpose.values()));
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", account.get().has(Role.SYSTEM_ADMIN));
    }
}

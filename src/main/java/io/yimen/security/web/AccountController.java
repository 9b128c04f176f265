package io.yimen.security.web;

import io.yimen.security.CurrentAccount;
import io.yimen.security.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account and password. */
@Controller
class AccountController {

    private final CurrentAccount account;
    private final OwnPassword passwords;

    AccountController(CurrentAccount account, OwnPassword passwords) {
        this.account = account;
        this.passwords = passwords;
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("account", account.get());
        return "security/account";
    }

    @GetMapping("/account/password")
    String password(Model model) {
        return page(List.of(), model);
    }

    /** A changed password ends this session too: the next login shows that the new one works. */
    @PostMapping("/account/password")
    Object change(@ModelAttribute PasswordForm form, HttpServletRequest request, Model model) {
        List<String> faults = form.agrees()
                ? passwords.change(
                        form.toCommand(account.get().username()),
                        request.getSession().getId())
                : List.of("security.password.repeat");
        if (faults.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            return "redirect:/login?changed";
        }
        page(faults, model);
        return new ModelAndView("security/password", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(List<String> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("username", account.get().username());
        return "security/password";
    }
}

package io.yimen.security.web;

import io.yimen.security.AccountRefused;
import io.yimen.security.Accounts;
import io.yimen.security.CreateAccount;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts: the system administrator makes and stops them, the security administrator finds them here to give rights. */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdminController {

    private static final String PAGE = "security/accounts";

    private final Accounts accounts;
    private final CurrentAccount account;

    AccountAdminController(Accounts accounts, CurrentAccount account) {
        this.accounts = accounts;
        this.account = account;
    }

    @GetMapping
    String list(Model model) {
        return page(model);
    }

    /** The first password is in this answer and nowhere else, so it is a page and not a redirect. */
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            Model model) {
        model.addAllAttributes(Map.of("username", username, "displayName", displayName));
        try {
            String password = accounts.create(new CreateAccount(username, displayName));
            return shown(username, password, model);
        } catch (AccountRefused e) {
            model.addAttribute("refused", e);
            page(model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{username}/reset")
    ModelAndView reset(@PathVariable String username, Model model) {
        return shown(username, accounts.resetPassword(username), model);
    }

    @PostMapping("/{username}/disable")
    String disable(@PathVariable String username) {
        accounts.setEnabled(username, false);
        return "redirect:/admin/accounts";
    }

    @PostMapping("/{username}/enable")
    String enable(@PathVariable String username) {
        accounts.setEnabled(username, true);
        return "redirect:/admin/accounts";
    }

    private ModelAndView shown(String username, String password, Model model) {
        model.addAttribute("shownUsername", username.strip());
        model.addAttribute("shownPassword", password);
        return new ModelAndView(page(model), model.asMap());
    }

    private String page(Model model) {
        model.addAttribute("accounts", accounts.list());
        model.addAttribute("mayCreate", account.get().has(Role.SYSTEM_ADMIN));
        model.addAttribute("mayGrant", account.get().has(Role.SECURITY_ADMIN));
        return PAGE;
    }
}

package io.yimen.security.web;

import io.yimen.security.AccountNotFound;
import io.yimen.security.AccountRefused;
import io.yimen.security.AccountRow;
import io.yimen.security.Accounts;
import io.yimen.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The security administrator gives and takes the roles and the region of one account. */
@Controller
@RequestMapping("/admin/rights/{username}")
class RightsController {

    private final Accounts accounts;

    RightsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String rights(@PathVariable String username, Model model) {
        return page(username, RightsForm.of(find(username)), model);
    }

    @PostMapping
    Object grant(@PathVariable String username, @ModelAttribute RightsForm form, Model model) {
        try {
            accounts.grant(form.toCommand(username));
            return "redirect:/admin/accounts";
        } catch (AccountRefused e) {
            model.addAttribute("refused", e);
            page(username, form, model);
            return new ModelAndView("security/rights", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String page(String username, RightsForm form, Model model) {
        model.addAttribute("account", find(username));
        model.addAttribute("form", form);
        model.addAttribute("everyRole", Role.values());
        return "security/rights";
    }

    private AccountRow find(String username) {
        return accounts.list().stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow(AccountNotFound::new);
    }
}

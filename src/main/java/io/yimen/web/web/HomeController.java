package io.yimen.web.web;

import io.yimen.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door leads each account to its own first page. */
@Controller
class HomeController {

    private final Shell shell;

    HomeController(Shell shell) {
        this.shell = shell;
    }

    @GetMapping("/")
    String home() {
        return shell.view().nav().stream()
                .findFirst()
                .map(item -> "redirect:" + item.url())
                .orElse("redirect:/account");
    }

    @GetMapping("/keys")
    String keys() {
        return "web/keys";
    }
}

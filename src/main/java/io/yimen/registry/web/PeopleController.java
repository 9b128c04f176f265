package io.yimen.registry.web;

import io.yimen.common.CaseNumber;
import io.yimen.registry.PersonDesk;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The look-up: asked by POST, so that no number ever stands in an address. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private final PersonDesk desk;

    PeopleController(PersonDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String form() {
        return "registry/people";
    }

    @PostMapping
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.strip().toUpperCase(Locale.ROOT);
        if (CaseNumber.isValid(asked)) {
            return "redirect:/cases/" + asked;
        }
        model.addAttribute("found", desk.search(q));
        return "registry/people";
    }
}

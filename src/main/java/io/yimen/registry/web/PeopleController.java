package io.yimen.registry.web;

import io.yimen.common.CaseNumber;
import io.yimen.common.NationalId;
import io.yimen.registry.PersonDesk;
import io.yimen.security.CarriedNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
    private final CarriedNumber carried;

    PeopleController(PersonDesk desk, CarriedNumber carried) {
        this.desk = desk;
        this.carried = carried;
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
        model.addAttribute("carried", sealed(q));
        return "registry/people";
    }

    /** The number that was asked for, for a new application; nothing when it was a name. */
    private @Nullable String sealed(String q) {
        try {
            return carried.seal(new NationalId(q));
        } catch (NationalId.InvalidNationalId aName) {
            return null;
        }
    }
}

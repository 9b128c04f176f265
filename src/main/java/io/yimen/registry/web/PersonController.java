package io.yimen.registry.web;

import io.yimen.common.BusinessClock;
import io.yimen.registry.PersonDesk;
import io.yimen.registry.PersonKey;
import io.yimen.registry.SensitiveField;
import io.yimen.security.RevealReason;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's page and the household's. */
@Controller
class PersonController {

    private final PersonDesk desk;
    private final BusinessClock clock;

    PersonController(PersonDesk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @ModelAttribute
    void common(Model model) {
        model.addAttribute("today", clock.today());
        model.addAttribute("reasons", List.of(RevealReason.values()));
    }

    @GetMapping("/people/{county}/{id}")
    String person(@PathVariable int county, @PathVariable UUID id, Model model) {
        model.addAttribute("file", desk.open(new PersonKey(county, id)));
        return "registry/person";
    }

    @PostMapping("/people/{county}/{id}/reveal")
    String reveal(
            @PathVariable int county,
            @PathVariable UUID id,
            @RequestParam SensitiveField field,
            @RequestParam RevealReason reason,
            Model model) {
        PersonKey key = new PersonKey(county, id);
        model.addAttribute("revealed", desk.reveal(key, field, reason));
        model.addAttribute("revealedField", field);
        model.addAttribute("file", desk.open(key));
        return "registry/person";
    }

    @GetMapping("/households/{county}/{id}")
    String household(@PathVariable int county, @PathVariable UUID id, Model model) {
        model.addAttribute("household", desk.openHousehold(county, id));
        return "registry/household";
    }
}

package io.yimen.application.web;

import io.yimen.application.Applications;
import io.yimen.application.VisitDraw;
import io.yimen.application.VisitDraws;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The draws of cases that the county visits: past ones with their seeds, and a new one. */
@Controller
@RequestMapping("/draws")
class VisitDrawController {

    private final VisitDraws draws;
    private final Applications applications;
    private final CurrentAccount account;

    VisitDrawController(VisitDraws draws, Applications applications, CurrentAccount account) {
        this.draws = draws;
        this.applications = applications;
        this.account = account;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("draws", draws.list());
        model.addAttribute("mayDraw", account.get().has(Role.COUNTY_REVIEWER));
        return "application/draws";
    }

    @PostMapping
    String draw() {
        return "redirect:/draws?drawn=" + applications.drawSample().size();
    }

    @GetMapping("/{draw}")
    String show(@PathVariable UUID draw, Model model) {
        VisitDraw found = draws.find(draw).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("draw", found);
        model.addAttribute("lots", found.lots());
        return "application/draw";
    }
}

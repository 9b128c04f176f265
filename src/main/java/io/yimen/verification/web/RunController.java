package io.yimen.verification.web;

import io.yimen.verification.run.RunView;
import io.yimen.verification.run.Runs;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Runs over the running awards: started, watched, stopped, and what they found for the townships. */
@Controller
@RequestMapping("/verification/runs")
class RunController {

    private final Runs runs;
    private final RunPage page;

    RunController(Runs runs, RunPage page) {
        this.runs = runs;
        this.page = page;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("runs", runs.list());
        model.addAttribute("nations", runs.nations());
        model.addAttribute("mayRunCounty", runs.mayRunCounty());
        model.addAttribute("mayRunNation", runs.mayRunNation());
        return "verification/runs";
    }

    @PostMapping
    String start() {
        RunView run = runs.startCounty();
        return RunPage.redirect(run.county(), run.id());
    }

    @PostMapping("/nation")
    String startNation() {
        runs.startNation();
        return "redirect:/verification/runs";
    }

    @PostMapping("/nation/{id}/cancel")
    String cancelNation(@PathVariable UUID id) {
        runs.cancelNation(id);
        return "redirect:/verification/runs";
    }

    @GetMapping("/{county:[1-9]\\d{5}}/{id}")
    String show(
            @PathVariable int county,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int township,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        return this.page.show(new RunPage.Place(county, id, township, page), locale, model);
    }

    @GetMapping("/{county:[1-9]\\d{5}}/{id}/unasked")
    String unasked(
            @PathVariable int county,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        return this.page.unasked(new RunPage.Place(county, id, 0, page), locale, model);
    }

    @PostMapping("/{county:[1-9]\\d{5}}/{id}/cancel")
    String cancel(@PathVariable int county, @PathVariable UUID id) {
        runs.cancel(county, id);
        return RunPage.redirect(county, id);
    }
}

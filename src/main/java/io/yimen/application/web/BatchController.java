package io.yimen.application.web;

import io.yimen.application.Applications;
import io.yimen.application.BatchChecks;
import io.yimen.application.BatchResult;
import io.yimen.common.CaseNumber;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The county's confirmation of many cases: first what they come to, then each decided on its own. */
@Controller
@RequestMapping("/cases/confirm")
class BatchController {

    private static final String BACK = "redirect:/cases?stage=COUNTY_REVIEW";

    private final BatchChecks checks;
    private final Applications applications;
    private final Refusals refusals;

    BatchController(BatchChecks checks, Applications applications, Refusals refusals) {
        this.checks = checks;
        this.applications = applications;
        this.refusals = refusals;
    }

    @PostMapping("/check")
    String check(@RequestParam(name = "case", defaultValue = "") List<String> ticked, Model model) {
        if (ticked.isEmpty()) {
            return BACK;
        }
        List<BatchChecks.Line> lines = checks.of(wanted(ticked));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "warned",
                lines.stream().filter(line -> !line.warnings().isEmpty()).count());
        return "application/batch-check";
    }

    @PostMapping
    String confirm(@RequestParam(name = "case", defaultValue = "") List<String> ticked, Locale locale, Model model) {
        if (ticked.isEmpty()) {
            return BACK;
        }
        BatchResult results = applications.confirmAll(wanted(ticked), locale);
        model.addAttribute("results", results);
        model.addAttribute("lines", refusals.lines(results, locale));
        return "application/batch";
    }

    private static List<BatchResult.Wanted> wanted(List<String> ticked) {
        return ticked.stream().map(BatchController::wanted).toList();
    }

    private static BatchResult.Wanted wanted(String ticked) {
        String[] parts = ticked.split(":", 2);
        return new BatchResult.Wanted(new CaseNumber(parts[0]), Integer.parseInt(parts[1]));
    }
}

package io.yimen.application.web;

import io.yimen.application.Applications;
import io.yimen.application.BatchResult;
import io.yimen.application.CasePage;
import io.yimen.application.Cases;
import io.yimen.application.Stage;
import io.yimen.common.CaseNumber;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.Pager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, nearest due date first, and the county's confirmation of many at once. */
@Controller
class CaseListController {

    private final Cases cases;
    private final Applications applications;
    private final CurrentAccount account;
    private final Townships townships;
    private final Refusals refusals;

    CaseListController(
            Cases cases, Applications applications, CurrentAccount account, Townships townships, Refusals refusals) {
        this.cases = cases;
        this.applications = applications;
        this.account = account;
        this.townships = townships;
        this.refusals = refusals;
    }

    @GetMapping("/cases")
    String list(@ModelAttribute("filter") CaseListForm filter, Model model) {
        CasePage page = cases.list(filter.toFilter());
        model.addAttribute("page", page);
        model.addAttribute("pager", new Pager(page.page(), page.size(), page.total(), filter.url()));
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("townships", townships.ofAccount());
        model.addAttribute("mayOpen", account.get().has(Role.CASEWORKER));
        model.addAttribute(
                "mayConfirm", filter.inCountyReview() && account.get().has(Role.COUNTY_APPROVER));
        model.addAttribute("hint", page.total() == 0 ? hint(filter).orElse(null) : null);
        return "application/list";
    }

    @PostMapping("/cases/confirm")
    String confirm(@RequestParam(name = "case", defaultValue = "") List<String> ticked, Locale locale, Model model) {
        if (ticked.isEmpty()) {
            return "redirect:/cases?stage=COUNTY_REVIEW";
        }
        BatchResult results = applications.confirmAll(
                ticked.stream().map(CaseListController::wanted).toList(), locale);
        model.addAttribute("results", results);
        model.addAttribute("lines", refusals.lines(results, locale));
        return "application/batch";
    }

    /** The first filter without which there would be something to see. */
    private Optional<FilterHint> hint(CaseListForm filter) {
        return filter.chosen().keySet().stream()
                .map(name -> new FilterHint(name, filter.without(name).url(), count(filter.without(name))))
                .filter(hint -> hint.number() > 0)
                .findFirst();
    }

    private long count(CaseListForm filter) {
        return cases.list(filter.toCount()).total();
    }

    private static BatchResult.Wanted wanted(String ticked) {
        String[] parts = ticked.split(":", 2);
        return new BatchResult.Wanted(new CaseNumber(parts[0]), Integer.parseInt(parts[1]));
    }

    /** What an empty list would show with one filter less. */
    record FilterHint(String name, String url, long number) {}
}

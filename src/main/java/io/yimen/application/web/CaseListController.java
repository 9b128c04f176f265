package io.yimen.application.web;

import io.yimen.application.CasePage;
import io.yimen.application.Cases;
import io.yimen.application.Proposals;
import io.yimen.application.Stage;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.Pager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of cases, nearest due date first. */
@Controller
class CaseListController {

    private final Cases cases;
    private final CurrentAccount account;
    private final Townships townships;

    CaseListController(Cases cases, CurrentAccount account, Townships townships) {
        this.cases = cases;
        this.account = account;
        this.townships = townships;
    }

    @GetMapping("/cases")
    String list(@ModelAttribute("filter") CaseListForm filter, Model model) {
        CasePage page = cases.list(filter.toFilter());
        model.addAttribute("page", page);
        model.addAttribute("pager", new Pager(page.page(), page.size(), page.total(), filter.url()));
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("programmes", Proposals.PROGRAMMES);
        model.addAttribute("townships", townships.ofAccount());
        model.addAttribute("mayOpen", account.get().has(Role.CASEWORKER));
        model.addAttribute("mayHandOver", account.get().hasAny(Role.TOWNSHIP_REVIEWER, Role.COUNTY_APPROVER));
        model.addAttribute(
                "mayConfirm", filter.inCountyReview() && account.get().has(Role.COUNTY_APPROVER));
        model.addAttribute("hint", page.total() == 0 ? hint(filter).orElse(null) : null);
        return "application/list";
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

    /** What an empty list would show with one filter less. */
    record FilterHint(String name, String url, long number) {}
}

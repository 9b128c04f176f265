package io.yimen.application.web;

import io.yimen.application.Cases;
import io.yimen.application.VerificationDesk;
import io.yimen.application.Workbench;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.web.Count;
import io.yimen.web.DueClock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of everybody who works on cases: what is due, and where to begin. */
@Controller
class WorkbenchController {

    private final Cases cases;
    private final VerificationDesk verification;
    private final CurrentAccount account;

    WorkbenchController(Cases cases, VerificationDesk verification, CurrentAccount account) {
        this.cases = cases;
        this.verification = verification;
        this.account = account;
    }

    @GetMapping("/workbench")
    String workbench(@RequestParam(defaultValue = "true") boolean mine, Model model) {
        Workbench desk = cases.workbench(mine);
        model.addAttribute("desk", desk);
        model.addAttribute("counts", counts(desk));
        model.addAttribute("differences", desk(mine));
        model.addAttribute("mayOpen", account.get().has(Role.CASEWORKER));
        return "application/workbench";
    }

    /** The nearest differences to settle, with their clocks. */
    private List<DueDifference> desk(boolean mine) {
        return verification.due(mine).stream()
                .map(one -> new DueDifference(one, DueClock.workingDays(one.dueOn(), verification.left(one.dueOn()))))
                .toList();
    }

    /** A difference and its clock. */
    record DueDifference(DiscrepancyView difference, DueClock clock) {}

    private static List<Count> counts(Workbench desk) {
        return List.of(
                new Count(
                        "/cases?overdue=true", desk.overdue(), "cases.count.overdue", desk.overdue() > 0 ? "bad" : ""),
                new Count("#tasks", desk.dueToday(), "cases.count.today", desk.dueToday() > 0 ? "warn" : ""),
                new Count("#tasks", desk.dueThisWeek(), "cases.count.week", ""),
                new Count("/cases?stage=DRAFT", desk.drafts(), "cases.count.drafts", ""));
    }
}

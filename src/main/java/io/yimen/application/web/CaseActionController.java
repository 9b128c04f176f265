package io.yimen.application.web;

import io.yimen.application.ActOnCase;
import io.yimen.application.ActionForbidden;
import io.yimen.application.Applications;
import io.yimen.application.CaseAction;
import io.yimen.application.CaseIncomplete;
import io.yimen.application.CaseView;
import io.yimen.application.Cases;
import io.yimen.application.IllegalAction;
import io.yimen.application.InvalidFacts;
import io.yimen.application.StaleCase;
import io.yimen.common.CaseNumber;
import io.yimen.web.ApiProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One action on a case: its form, and what comes of it. */
@Controller
@RequestMapping("/cases/{number}/actions/{action}")
class CaseActionController {

    private final Cases cases;
    private final Applications applications;
    private final ActionPage page;

    CaseActionController(Cases cases, Applications applications, ActionPage page) {
        this.cases = cases;
        this.applications = applications;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber number, @PathVariable CaseAction action, Locale locale, Model model) {
        CaseView view = cases.view(number, locale);
        return page.ask(model, view, action, locale);
    }

    @PostMapping
    String act(
            @PathVariable CaseNumber number,
            @PathVariable CaseAction action,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ActionPage.Attempt attempt = new ActionPage.Attempt(number, action, version, typed);
        try {
            applications.act(
                    number, new ActOnCase(action, version, ActionForm.of(action).data(typed, number)), locale);
            return "redirect:/cases/" + number + "?done=" + action;
        } catch (StaleCase stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(model, cases.view(number, locale), attempt, stale.conflict(), locale);
        } catch (ActionForbidden | IllegalAction | CaseIncomplete | InvalidFacts | ApiProblem refusal) {
            response.setStatus(ActionPage.status(refusal).value());
            return page.again(model, cases.view(number, locale), attempt, refusal, locale);
        }
    }
}

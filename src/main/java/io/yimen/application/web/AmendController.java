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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes the facts of a case under inquiry, on the pages on which they were taken; each save is a new version. */
@Controller
@RequestMapping("/cases/{number}/actions/AMEND")
class AmendController {

    private final Cases cases;
    private final Applications applications;
    private final AmendPage page;

    AmendController(Cases cases, Applications applications, AmendPage page) {
        this.cases = cases;
        this.applications = applications;
        this.page = page;
    }

    @GetMapping
    String ask(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "2") int step,
            @RequestParam(defaultValue = "0") int member,
            Locale locale,
            Model model) {
        CaseView view = cases.view(number, locale);
        return view.header().stage().draft() || view.facts() == null
                ? "redirect:/applications/" + number + "/step/1"
                : page.show(model, view, AmendPage.step(step), member, locale);
    }

    @PostMapping
    String amend(
            @PathVariable CaseNumber number,
            @RequestParam int step,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseView view = cases.view(number, locale);
        AmendPage.Typed turn = new AmendPage.Typed(AmendPage.step(step), version, typed);
        ObjectNode facts = AmendPage.facts(view, turn);
        try {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.set("facts", facts);
            applications.act(number, new ActOnCase(CaseAction.AMEND, version, data), locale);
            return turn.target(number);
        } catch (StaleCase stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(model, view, turn, stale, locale);
        } catch (ActionForbidden | IllegalAction | CaseIncomplete | InvalidFacts | ApiProblem refusal) {
            response.setStatus(ActionPage.status(refusal).value());
            return page.again(model, view, turn, refusal, locale);
        }
    }
}

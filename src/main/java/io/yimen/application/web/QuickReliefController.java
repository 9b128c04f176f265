package io.yimen.application.web;

import io.yimen.application.ActiveCase;
import io.yimen.application.Applications;
import io.yimen.application.Flaw;
import io.yimen.application.InvalidFacts;
import io.yimen.application.MovedCase;
import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.security.CarriedNumber;
import io.yimen.security.CurrentAccount;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes an emergency in on one page, also of a stranger to the place and without papers. */
@Controller
@RequestMapping("/applications/quick")
class QuickReliefController {

    private final Applications applications;
    private final Refusals refusals;
    private final MessageSource messages;
    private final CurrentAccount account;
    private final CaseChoices choices;
    private final CarriedNumber carried;
    private final BusinessClock clock;

    QuickReliefController(
            Applications applications,
            Refusals refusals,
            MessageSource messages,
            CurrentAccount account,
            CaseChoices choices,
            CarriedNumber carried,
            BusinessClock clock) {
        this.applications = applications;
        this.refusals = refusals;
        this.messages = messages;
        this.account = account;
        this.choices = choices;
        this.carried = carried;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        return page(model, beginning(), FormErrors.NONE);
    }

    /** From the search: the number travels in the body, never in an address. */
    @PostMapping("/new")
    String blankFor(@RequestParam(required = false) String carried, Model model) {
        Map<String, String> typed = beginning();
        this.carried.open(carried).ifPresent(id -> typed.put("idNumber", id.value()));
        return page(model, typed, FormErrors.NONE);
    }

    @PostMapping
    String take(@RequestParam Map<String, String> typed, Locale locale, Model model, HttpServletResponse response) {
        QuickReliefForm form = new QuickReliefForm(typed);
        RegionCode township = account.get().region();
        List<FormError> errors = new ArrayList<>(form.errors(key -> messages.getMessage(key, null, locale)));
        applications.flaws(form.facts(township.value())).forEach(flaw -> errors.add(error(flaw, locale)));
        if (errors.isEmpty()) {
            try {
                MovedCase taken = applications.takeUrgent(form.facts(township.value()), form.asked());
                return "redirect:/cases/" + taken.number();
            } catch (ActiveCase active) {
                errors.add(new FormError("idNumber", refusals.words(active, locale)));
            } catch (InvalidFacts invalid) {
                invalid.flaws().forEach(flaw -> errors.add(error(flaw, locale)));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, typed, new FormErrors(errors.stream().distinct().toList()));
    }

    private Map<String, String> beginning() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("residence", "URBAN");
        typed.put("date", clock.today().toString());
        typed.put("method", "CASH");
        typed.put("sex", "MALE");
        return typed;
    }

    private FormError error(Flaw flaw, Locale locale) {
        String field = flaw.pointer().substring(flaw.pointer().lastIndexOf('/') + 1);
        String label = messages.getMessage("cases.quick." + field, null, "", locale);
        return new FormError(
                field,
                (label == null || label.isEmpty() ? "" : label + messages.getMessage("intake.colon", null, locale))
                        + refusals.flaw(flaw, locale));
    }

    private String page(Model model, Map<String, String> typed, FormErrors errors) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("place", account.get().region().value());
        model.addAttribute("residences", choices.of("intake.residence", "URBAN", "RURAL"));
        model.addAttribute("sexes", choices.of("intake.sex", "MALE", "FEMALE"));
        model.addAttribute("methods", choices.of("relief.method", "CASH", "TRANSFER", "GOODS"));
        model.addAttribute(
                "kinds",
                choices.of(
                        "intake.incident",
                        "FIRE",
                        "TRAFFIC_ACCIDENT",
                        "ACCIDENT",
                        "DISASTER",
                        "ILLNESS",
                        "SCHOOLING",
                        "OTHER"));
        return "application/quick";
    }
}

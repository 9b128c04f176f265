package io.yimen.policy.web;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.policy.PolicySheets;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which values hold in a county on a day, and where each comes from. */
@Controller
class PolicyController {

    private final PolicySheets sheets;
    private final BusinessClock clock;
    private final MessageSource messages;

    PolicyController(PolicySheets sheets, BusinessClock clock, MessageSource messages) {
        this.sheets = sheets;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/policy")
    String show(@RequestParam Optional<String> region, @RequestParam Optional<String> on, Locale locale, Model model) {
        Optional<String> asked = on.filter(text -> !text.isBlank());
        Optional<LocalDate> day = asked.flatMap(PolicyController::day);
        FormErrors errors = asked.isPresent() && day.isEmpty()
                ? new FormErrors(List.of(new FormError("on", messages.getMessage("policy.on.wrong", null, locale))))
                : FormErrors.NONE;
        model.addAttribute("errors", errors);
        model.addAttribute("asked", asked.orElseGet(() -> clock.today().toString()));
        model.addAttribute("sheet", sheets.of(region.flatMap(PolicyController::code), day.orElseGet(clock::today)));
        return "policy/policy";
    }

    /** A code that cannot be one is taken for one that there is not: the answer is the same. */
    private static Optional<RegionCode> code(String text) {
        try {
            return Optional.of(new RegionCode(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.of(new RegionCode("99"));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip().replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

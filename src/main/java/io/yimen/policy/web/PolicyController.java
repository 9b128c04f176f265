package io.yimen.policy.web;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.policy.PolicyGroup;
import io.yimen.policy.PolicyHistories;
import io.yimen.policy.PolicySheets;
import io.yimen.policy.SheetQuery;
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

/** Which values hold in a region on a day, where each comes from, and what was there before. */
@Controller
class PolicyController {

    private final PolicySheets sheets;
    private final PolicyHistories histories;
    private final BusinessClock clock;
    private final MessageSource messages;

    PolicyController(PolicySheets sheets, PolicyHistories histories, BusinessClock clock, MessageSource messages) {
        this.sheets = sheets;
        this.histories = histories;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/policy")
    String show(SheetForm form, Locale locale, Model model) {
        Optional<String> asked = form.on().filter(text -> !text.isBlank());
        Optional<LocalDate> day = asked.flatMap(PolicyController::day);
        FormErrors errors = asked.isPresent() && day.isEmpty()
                ? new FormErrors(List.of(new FormError("on", messages.getMessage("policy.on.wrong", null, locale))))
                : FormErrors.NONE;
        model.addAttribute("errors", errors);
        model.addAttribute("asked", asked.orElseGet(() -> clock.today().toString()));
        model.addAttribute("today", clock.today());
        model.addAttribute("shows", SheetQuery.Show.values());
        model.addAttribute("allGroups", PolicyGroup.values());
        model.addAttribute(
                "sheet",
                sheets.of(form.region().flatMap(PolicyController::code), day.orElseGet(clock::today), form.query()));
        return "policy/policy";
    }

    @GetMapping("/policy/history")
    String history(
            @RequestParam Optional<String> region,
            @RequestParam String key,
            @RequestParam Optional<String> on,
            Model model) {
        LocalDate day = on.flatMap(PolicyController::day).orElseGet(clock::today);
        model.addAttribute("on", day);
        model.addAttribute("history", histories.of(region.flatMap(PolicyController::code), key, day));
        return "policy/history";
    }

    /** A code that cannot be one is taken for one that there is not: the answer is the same. */
    static Optional<RegionCode> code(String text) {
        try {
            return Optional.of(new RegionCode(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.of(new RegionCode("99"));
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip().replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package io.yimen.application.web;

import io.yimen.application.CaseIncomplete;
import io.yimen.application.HandOver;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supervisor gives the open work of an absent colleague to another. */
@Controller
@RequestMapping("/cases/handover")
class HandOverController {

    private final HandOver handOver;
    private final Refusals refusals;

    HandOverController(HandOver handOver, Refusals refusals) {
        this.handOver = handOver;
        this.refusals = refusals;
    }

    /** What was chosen and typed. */
    record Wish(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable Integer moved, Model model) {
        model.addAttribute("moved", moved);
        return page(new Wish(null, null, null), null, model);
    }

    @PostMapping
    String move(
            @ModelAttribute Wish wish, Locale locale, Model model, jakarta.servlet.http.HttpServletResponse response) {
        try {
            return "redirect:/cases/handover?moved="
                    + handOver.handOver(text(wish.from()), text(wish.to()), text(wish.reason()));
        } catch (CaseIncomplete incomplete) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("moved", null);
            return page(wish, refusals.words(incomplete, locale), model);
        }
    }

    private String page(Wish wish, @Nullable String refusal, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("refusal", refusal);
        model.addAttribute("loads", handOver.loads());
        model.addAttribute("colleagues", handOver.colleagues());
        return "application/handover";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

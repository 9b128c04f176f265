package io.yimen.web.web;

import io.yimen.web.ClockDesk;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The demo's clock for people. */
@Controller
@RequestMapping("/demo/clock")
class ClockPageController {

    private final ClockDesk desk;
    private final MessageSource messages;

    ClockPageController(ClockDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("date", desk.today().toString());
        model.addAttribute("errors", FormErrors.NONE);
        return "web/clock";
    }

    @PostMapping
    Object move(@RequestParam(defaultValue = "") String date, Locale locale) {
        desk.today();
        Optional<LocalDate> day = read(date).filter(desk::takes);
        if (day.isEmpty()) {
            String words = messages.getMessage("calendar.clock.wrong", null, locale);
            FormErrors errors = new FormErrors(List.of(new FormError("date", words)));
            HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
            return new ModelAndView("web/clock", Map.of("date", date, "errors", errors), status);
        }
        desk.moveTo(day.get());
        return "redirect:/demo/clock";
    }

    private static Optional<LocalDate> read(String text) {
        String digits = text.strip().replace("-", "");
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package io.yimen.verification.web;

import io.yimen.verification.run.RunDesk;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A township writes down what it did about a difference. */
@Controller
class DifferenceController {

    private static final int LONGEST_NOTE = 500;

    private final RunDesk desk;
    private final RunPage page;
    private final MessageSource messages;

    DifferenceController(RunDesk desk, RunPage page, MessageSource messages) {
        this.desk = desk;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping("/verification/runs/{county:[1-9]\\d{5}}/{id}/differences/{difference}")
    ModelAndView settle(
            @PathVariable int county,
            @PathVariable UUID id,
            @PathVariable UUID difference,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int township,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Locale locale,
            Model model) {
        RunPage.Place place = new RunPage.Place(county, id, township, number);
        String words = note.strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            RunPage.Typed typed = typed(difference, words, "runs.note.wrong", locale);
            return page.again(place, typed, HttpStatus.UNPROCESSABLE_CONTENT, locale, model);
        }
        if (!desk.settle(county, id, difference, words)) {
            RunPage.Typed typed = typed(difference, words, "runs.note.taken", locale);
            return page.again(place, typed, HttpStatus.CONFLICT, locale, model);
        }
        return new ModelAndView(place.back(difference));
    }

    private RunPage.Typed typed(UUID difference, String words, String key, Locale locale) {
        String message = messages.getMessage(key, new Object[] {LONGEST_NOTE}, locale);
        return new RunPage.Typed(difference, words, new FormErrors(List.of(new FormError("n-" + difference, message))));
    }
}

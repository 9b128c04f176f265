package io.yimen.relief.web;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import io.yimen.relief.FundBooks;
import io.yimen.relief.FundTooLow;
import io.yimen.relief.ReliefNotFound;
import io.yimen.relief.ReserveFunds;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The townships' reserve funds: balance, ledger of a month, its printed sheet, and what finance enters. */
@Controller
@RequestMapping("/relief/funds")
class FundController {

    private static final int WORDS = 200;

    private final FundBooks books;
    private final ReserveFunds funds;
    private final CurrentAccount account;
    private final MessageSource messages;
    private final BusinessClock clock;

    FundController(
            FundBooks books, ReserveFunds funds, CurrentAccount account, MessageSource messages, BusinessClock clock) {
        this.books = books;
        this.funds = funds;
        this.account = account;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute("funds", books.list(locale));
        return "relief/funds";
    }

    @GetMapping("/{township:[1-9]\\d{8}}")
    String show(
            @PathVariable RegionCode township,
            @RequestParam(required = false) @Nullable String month,
            Locale locale,
            Model model) {
        return page(township, month(month), Map.of(), FormErrors.NONE, locale, model);
    }

    @GetMapping("/{township:[1-9]\\d{8}}/sheet")
    String sheet(
            @PathVariable RegionCode township,
            @RequestParam(required = false) @Nullable String month,
            Locale locale,
            Model model) {
        model.addAttribute("fund", books.month(township, month(month), locale));
        return "relief/sheet";
    }

    @PostMapping("/{township:[1-9]\\d{8}}")
    String enter(
            @PathVariable RegionCode township,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        String amount = Normalizer.normalize(typed.getOrDefault("amount", "").strip(), Normalizer.Form.NFKC)
                .replace(",", "");
        String note = typed.getOrDefault("note", "").strip();
        boolean right =
                amount.matches("\\d{1,9}(\\.\\d{1,2})?") && Money.ofYuan(amount).isPositive();
        if (!right || note.isEmpty() || note.length() > WORDS) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(township, month(null), typed, wrong(right, note, locale), locale, model);
        }
        books.month(township, month(null), locale);
        if ("RETURNED".equals(typed.get("kind"))) {
            funds.returned(township, Money.ofYuan(amount), note);
        } else {
            funds.topUp(township, Money.ofYuan(amount), note);
        }
        return "redirect:/relief/funds/" + township + "?done=true";
    }

    @PostMapping("/{township:[1-9]\\d{8}}/entries/{number}/correct")
    String correct(
            @PathVariable RegionCode township,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (note.isBlank() || note.length() > WORDS) {
            return again(township, "correct", "relief.fund.note.missing", locale, model, response);
        }
        try {
            books.month(township, month(null), locale);
            funds.correct(township, number, note.strip());
            return "redirect:/relief/funds/" + township + "?done=true";
        } catch (FundTooLow spent) {
            return again(township, "correct", "relief.fund.spent", locale, model, response);
        } catch (ReliefNotFound none) {
            return again(township, "correct", "relief.fund.uncorrectable", locale, model, response);
        }
    }

    private String again(
            RegionCode township, String field, String key, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        FormErrors errors = new FormErrors(List.of(new FormError(field, messages.getMessage(key, null, locale))));
        return page(township, month(null), Map.of(), errors, locale, model);
    }

    private FormErrors wrong(boolean amount, String note, Locale locale) {
        List<FormError> errors = new ArrayList<>();
        if (!amount) {
            errors.add(new FormError("amount", messages.getMessage("relief.fund.amount.wrong", null, locale)));
        }
        if (note.isEmpty() || note.length() > WORDS) {
            errors.add(new FormError("note", messages.getMessage("relief.fund.note.missing", null, locale)));
        }
        return new FormErrors(errors);
    }

    private String page(
            RegionCode township,
            YearMonth month,
            Map<String, String> typed,
            FormErrors errors,
            Locale locale,
            Model model) {
        model.addAttribute("fund", books.month(township, month, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("mayEnter", account.get().has(Role.COUNTY_FINANCE));
        return "relief/fund";
    }

    private YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? YearMonth.from(clock.today()) : YearMonth.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return YearMonth.from(clock.today());
        }
    }
}

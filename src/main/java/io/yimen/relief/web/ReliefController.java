package io.yimen.relief.web;

import io.yimen.relief.AlreadyPaid;
import io.yimen.relief.ReliefFilter;
import io.yimen.relief.ReliefPage;
import io.yimen.relief.ReliefVariant;
import io.yimen.relief.Reliefs;
import io.yimen.web.Pager;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The reliefs of the reader's area, and the page of one with its instalments. */
@Controller
@RequestMapping("/relief")
class ReliefController {

    private static final int SIZE = 20;

    private final Reliefs reliefs;

    ReliefController(Reliefs reliefs) {
        this.reliefs = reliefs;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String variant,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "false") boolean unpaid,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReliefFilter filter = new ReliefFilter(variant(variant), month(month), unpaid, Math.max(0, page), SIZE);
        ReliefPage found = reliefs.list(filter);
        String url = UriComponentsBuilder.fromPath("/relief")
                .queryParam("variant", filter.variant() == null ? "" : filter.variant())
                .queryParam("month", filter.month() == null ? "" : filter.month())
                .queryParam("unpaid", unpaid)
                .toUriString();
        model.addAttribute("found", found);
        model.addAttribute("variants", List.of(ReliefVariant.values()));
        model.addAttribute("pager", new Pager(filter.page(), SIZE, found.total(), url));
        return "relief/list";
    }

    @GetMapping("/{county:[1-9]\\d{5}}/{id}")
    String show(@PathVariable int county, @PathVariable UUID id, Model model) {
        model.addAttribute("relief", reliefs.view(county, id));
        return "relief/relief";
    }

    @PostMapping("/{county:[1-9]\\d{5}}/{id}/instalments/{number}")
    String pay(
            @PathVariable int county,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String reference) {
        boolean paid = true;
        try {
            reliefs.pay(county, id, number, reference == null || reference.isBlank() ? null : reference.strip());
        } catch (AlreadyPaid before) {
            paid = false;
        }
        return "redirect:/relief/" + county + "/" + id + (paid ? "?paid=true" : "?before=true");
    }

    private static @Nullable ReliefVariant variant(@Nullable String text) {
        return Arrays.stream(ReliefVariant.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

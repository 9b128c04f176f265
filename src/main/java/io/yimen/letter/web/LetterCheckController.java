package io.yimen.letter.web;

import io.yimen.common.RegionCode;
import io.yimen.letter.LetterChecks;
import io.yimen.letter.TooManyQueries;
import io.yimen.letter.VerifiedLetter;
import io.yimen.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page: whoever holds a letter learns whether it is real. */
@Controller
@RequestMapping("/letters/verify")
class LetterCheckController {

    private static final String PAGE = "letter/verify";
    private static final int LONGEST = 40;

    private final LetterChecks checks;
    private final Regions regions;

    LetterCheckController(LetterChecks checks, Regions regions) {
        this.checks = checks;
        this.regions = regions;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("state", "ASK");
        model.addAttribute("code", "");
        return PAGE;
    }

    @PostMapping
    String check(
            @RequestParam(defaultValue = "") String code,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = code.substring(0, Math.min(code.length(), LONGEST));
        model.addAttribute("code", typed);
        try {
            Optional<VerifiedLetter> found = checks.verify(typed, request.getRemoteAddr());
            found.ifPresent(letter -> model.addAttribute("letter", letter));
            found.ifPresent(letter -> model.addAttribute("county", path(letter.county(), locale)));
            model.addAttribute("state", found.isPresent() ? "REAL" : "UNKNOWN");
        } catch (TooManyQueries many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "3600");
            model.addAttribute("state", "LATER");
        }
        return PAGE;
    }

    private String path(int county, Locale locale) {
        return regions.path(RegionCode.ofCounty(county), locale);
    }
}

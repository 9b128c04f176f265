package io.yimen.letter.web;

import io.yimen.letter.LetterView;
import io.yimen.letter.Letters;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A letter on A4, as it was issued. */
@Controller
@RequestMapping("/letters/{number}")
@EnableConfigurationProperties(LetterSettings.class)
class LetterController {

    private final Letters letters;
    private final LetterSettings settings;

    LetterController(Letters letters, LetterSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @GetMapping
    String show(@PathVariable String number, Locale locale, Model model) {
        LetterView letter = letters.read(number);
        model.addAttribute("letter", letter);
        model.addAttribute("text", letter.words().in(locale));
        model.addAttribute("address", address());
        return "letter/paper";
    }

    @PostMapping("/print")
    String print(@PathVariable String number) {
        letters.print(number);
        return "redirect:/letters/" + number + "?printed=1";
    }

    private String address() {
        String base = settings.address().isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.address();
        return base.replaceAll("/+$", "") + "/letters/verify";
    }
}

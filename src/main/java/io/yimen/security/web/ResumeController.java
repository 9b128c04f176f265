package io.yimen.security.web;

import io.yimen.security.CurrentAccount;
import io.yimen.security.ParkedForm;
import io.yimen.security.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Offers what was typed before the session ended: one button sends it again. */
@Controller
class ResumeController {

    private final Parking parking;
    private final CurrentAccount account;

    ResumeController(Parking parking, CurrentAccount account) {
        this.parking = parking;
        this.account = account;
    }

    @GetMapping("/resume")
    String resume(HttpSession session, Model model) {
        return page((String) session.getAttribute(Parking.PARKED), model).orElse("redirect:/");
    }

    /** A page that was left open over a new login: its form is offered again at once. */
    @PostMapping("/resume/stale")
    String stale(HttpServletRequest request, Model model) {
        return page((String) request.getAttribute(Parking.PARKED), model).orElse("redirect:/");
    }

    @PostMapping("/resume/drop")
    String drop(HttpSession session) {
        session.removeAttribute(Parking.PARKED);
        return "redirect:/";
    }

    private Optional<String> page(@Nullable String sealed, Model model) {
        Optional<ParkedForm> form = parking.open(sealed, account.get().username());
        form.ifPresent(parked -> model.addAttribute("form", parked));
        return form.map(parked -> "security/resume");
    }
}

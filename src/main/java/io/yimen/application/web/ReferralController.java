package io.yimen.application.web;

import io.yimen.application.Referrals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom the reader's area has referred people, and what came of it. */
@Controller
class ReferralController {

    private final Referrals referrals;

    ReferralController(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/cases/referrals")
    String list(@RequestParam(defaultValue = "false") boolean open, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("referrals", referrals.list(open));
        return "application/referrals";
    }
}

package io.yimen.application.web;

import io.yimen.application.Forwarding;
import io.yimen.application.StaffRelatives;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications that were taken here for another township, and the register of relatives of staff. */
@Controller
class ForwardController {

    private final Forwarding forwarding;
    private final StaffRelatives relatives;

    ForwardController(Forwarding forwarding, StaffRelatives relatives) {
        this.forwarding = forwarding;
        this.relatives = relatives;
    }

    @PostMapping("/applications/{number}/forward")
    String forward(
            @PathVariable CaseNumber number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<Programme> programmes) {
        List<CaseNumber> opened = forwarding.forward(number, version, programmes);
        return "redirect:/cases/" + opened.get(0);
    }

    @GetMapping("/cases/forwarded")
    String list(Model model) {
        model.addAttribute("cases", forwarding.list());
        return "application/forwarded";
    }

    @GetMapping("/cases/relatives")
    String register(Model model) {
        model.addAttribute("entries", relatives.register());
        return "application/relatives";
    }
}

package io.yimen.application.web;

import io.yimen.application.Replay;
import io.yimen.application.Replays;
import io.yimen.common.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A decision made again, beside what is stored. */
@Controller
class ReplayController {

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    @GetMapping("/cases/{number}/replay")
    String replay(
            @PathVariable CaseNumber number, @RequestParam(required = false) @Nullable Integer step, Model model) {
        Replay replay = replays.replay(number, step);
        model.addAttribute("replay", replay);
        model.addAttribute("groups", ReplayGroup.of(replay));
        return "application/replay";
    }
}

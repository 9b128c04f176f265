package io.yimen.preview.web;

import io.yimen.preview.Previews;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would do: start it, watch it, stop it, read it. The answer to a poll is the same page. */
@Controller
@RequestMapping("/policy/drafts/{draft}/preview")
class PreviewController {

    private final Previews previews;

    PreviewController(Previews previews) {
        this.previews = previews;
    }

    @GetMapping
    String show(
            @PathVariable UUID draft,
            @RequestParam(name = "run", required = false) @Nullable Integer run,
            Model model) {
        model.addAttribute("view", previews.view(draft, run));
        return "preview/preview";
    }

    @PostMapping
    String start(@PathVariable UUID draft) {
        previews.start(draft);
        return "redirect:/policy/drafts/" + draft + "/preview";
    }

    @PostMapping("/{number}/cancel")
    String cancel(@PathVariable UUID draft, @PathVariable int number) {
        previews.cancel(draft, number);
        return "redirect:/policy/drafts/" + draft + "/preview";
    }
}

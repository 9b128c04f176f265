package io.yimen.preview.web;

import io.yimen.preview.RedeterminationView;
import io.yimen.preview.Redeterminations;
import io.yimen.preview.RowPage;
import io.yimen.web.Pager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The county's awards that a publication changes. */
@Controller
@RequestMapping("/awards/redetermine")
class RedeterminationController {

    private final Redeterminations redeterminations;

    RedeterminationController(Redeterminations redeterminations) {
        this.redeterminations = redeterminations;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID run,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RedeterminationView view = redeterminations.view(run, Math.min(Math.max(0, page), 1_000_000));
        model.addAttribute("view", view);
        RowPage rows = view.page();
        if (rows != null) {
            String url = "/awards/redetermine?run=" + rows.run().id();
            model.addAttribute("pager", new Pager(rows.page(), rows.size(), rows.total(), url));
        }
        return "preview/redetermine";
    }

    @PostMapping("/{run}/again")
    String again(@PathVariable UUID run) {
        redeterminations.again(run);
        return "redirect:/awards/redetermine";
    }
}

package io.yimen.policy.web;

import io.yimen.policy.DocumentKind;
import io.yimen.policy.DraftForbidden;
import io.yimen.policy.DraftSheets;
import io.yimen.policy.InvalidDraft;
import io.yimen.policy.PolicyDrafts;
import io.yimen.policy.StaleDraft;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One draft and each step it can take; what is refused comes back on the same page with its reason. */
@Controller
@RequestMapping("/policy/drafts/{draft}")
class DraftActionController {

    private final PolicyDrafts drafts;
    private final DraftSheets sheets;
    private final DraftFaults faults;

    DraftActionController(PolicyDrafts drafts, DraftSheets sheets, DraftFaults faults) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.faults = faults;
    }

    @GetMapping
    String view(@PathVariable UUID draft, Model model) {
        return page(draft, model);
    }

    @PostMapping("/file")
    String attach(
            @PathVariable UUID draft,
            @RequestParam int version,
            @RequestParam DocumentKind kind,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        byte[] content = file.getBytes();
        String name = String.valueOf(file.getOriginalFilename());
        return step(draft, model, response, () -> drafts.attach(draft, version, kind, name, content));
    }

    @PostMapping("/submit")
    String submit(@PathVariable UUID draft, @RequestParam int version, Model model, HttpServletResponse response) {
        return step(draft, model, response, () -> drafts.submit(draft, version));
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable UUID draft, @RequestParam int version, Model model, HttpServletResponse response) {
        return step(draft, model, response, () -> drafts.takeBack(draft, version));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String withdrawReason,
            Model model,
            HttpServletResponse response) {
        return step(draft, model, response, () -> drafts.withdraw(draft, version, withdrawReason));
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID draft, @RequestParam int version, Model model, HttpServletResponse response) {
        return step(draft, model, response, () -> drafts.approve(draft, version));
    }

    @PostMapping("/reject")
    String reject(
            @PathVariable UUID draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String rejectReason,
            Model model,
            HttpServletResponse response) {
        return step(draft, model, response, () -> drafts.reject(draft, version, rejectReason));
    }

    @PostMapping("/copy")
    String copy(@PathVariable UUID draft, Model model, HttpServletResponse response) {
        UUID[] copied = {draft};
        String answer = step(draft, model, response, () -> copied[0] = drafts.copy(draft));
        return copied[0].equals(draft) ? answer : "redirect:/policy/drafts/" + copied[0] + "/edit";
    }

    private String step(UUID draft, Model model, HttpServletResponse response, Runnable step) {
        try {
            step.run();
            return "redirect:/policy/drafts/" + draft;
        } catch (InvalidDraft invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", faults.errors(invalid.faults()));
        } catch (StaleDraft stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", stale.now());
        } catch (DraftForbidden forbidden) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("forbidden", forbidden.why());
        }
        return page(draft, model);
    }

    private String page(UUID draft, Model model) {
        model.addAttribute("view", sheets.view(draft));
        return "policy/draft";
    }
}

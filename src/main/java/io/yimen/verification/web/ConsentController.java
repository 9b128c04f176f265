package io.yimen.verification.web;

import io.yimen.common.BusinessClock;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.verification.ConsentDesk;
import io.yimen.verification.ConsentRefused;
import io.yimen.verification.ScanFile;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The consents of a case: who signed what, who has not, scans, and withdrawal. */
@Controller
@RequestMapping("/verification/consents/{county}/{id}")
class ConsentController {

    private static final String PAGE = "verification/consents";

    private final ConsentDesk desk;
    private final CurrentAccount account;
    private final MessageSource messages;
    private final BusinessClock clock;

    ConsentController(ConsentDesk desk, CurrentAccount account, MessageSource messages, BusinessClock clock) {
        this.desk = desk;
        this.account = account;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable int county, @PathVariable UUID id, Model model) {
        return page(county, id, SignForm.blank(clock.today()), FormErrors.NONE, model);
    }

    @PostMapping
    ModelAndView sign(
            @PathVariable int county,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SignForm form,
            BindingResult result,
            Locale locale,
            Model model) {
        Optional<LocalDate> day = form.day();
        if (result.hasErrors()) {
            FormErrors errors = FormErrors.of(result, one -> messages.getMessage(one, locale));
            return again(county, id, form, errors, model);
        }
        if (day.isEmpty()) {
            return again(county, id, form, error("signedOn", "verification.sign.day.wrong", locale), model);
        }
        try {
            desk.sign(county, id, form.toCommand(day.get()));
            return new ModelAndView(redirect(county, id));
        } catch (ConsentRefused refused) {
            return again(county, id, form, refused(refused, locale), model);
        }
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable int county,
            @PathVariable UUID id,
            @RequestParam UUID consent,
            @RequestParam String ref,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        if (reason.isBlank()) {
            FormErrors errors = error("reason", "verification.withdraw.reason.missing", locale);
            return again(county, id, SignForm.blank(clock.today()), errors, model);
        }
        desk.withdraw(county, id, consent, ref, reason.strip());
        return new ModelAndView(redirect(county, id));
    }

    @PostMapping("/scan")
    ModelAndView attach(
            @PathVariable int county,
            @PathVariable UUID id,
            @RequestParam UUID consent,
            @RequestParam MultipartFile scan,
            Locale locale,
            Model model)
            throws IOException {
        try {
            desk.attach(county, id, consent, scan.getBytes());
            return new ModelAndView(redirect(county, id));
        } catch (ConsentRefused refused) {
            FormErrors errors = error("scan", "verification.consent.refused." + refused.code(), locale);
            return again(county, id, SignForm.blank(clock.today()), errors, model);
        }
    }

    @GetMapping("/scan/{scan}")
    ResponseEntity<byte[]> fetch(@PathVariable int county, @PathVariable UUID scan, HttpServletResponse response) {
        ScanFile file = desk.scan(county, scan);
        // in place of the policy of pages: whatever the file holds, it runs nowhere
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        ContentDisposition download = ContentDisposition.attachment()
                .filename(scan + "." + file.ending())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file.content());
    }

    private ModelAndView again(int county, UUID id, SignForm form, FormErrors errors, Model model) {
        page(county, id, form, errors, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(int county, UUID id, SignForm form, FormErrors errors, Model model) {
        model.addAttribute("file", desk.open(county, id));
        model.addAttribute("county", county);
        model.addAttribute("id", id);
        model.addAttribute("typed", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", account.get().hasAny(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER));
        return PAGE;
    }

    private FormErrors refused(ConsentRefused refused, Locale locale) {
        String field = refused.code().equals("SIGNED_BY") ? "signedBy" : "signedOn";
        return error(field, "verification.consent.refused." + refused.code(), locale);
    }

    private FormErrors error(String field, String key, Locale locale) {
        return new FormErrors(List.of(new FormError(field, messages.getMessage(key, null, locale))));
    }

    private static String redirect(int county, UUID id) {
        return "redirect:/verification/consents/" + county + "/" + id;
    }
}

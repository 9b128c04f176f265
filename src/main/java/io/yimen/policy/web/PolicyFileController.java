package io.yimen.policy.web;

import io.yimen.common.BusinessClock;
import io.yimen.policy.BadWorkbook;
import io.yimen.policy.FetchedDocument;
import io.yimen.policy.PolicyDocuments;
import io.yimen.policy.PolicyExchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files in and out: documents behind the values, always as a download, and workbooks of a region's values. */
@Controller
class PolicyFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PolicyDocuments documents;
    private final PolicyExchange exchange;
    private final DraftFaults faults;
    private final BusinessClock clock;

    PolicyFileController(PolicyDocuments documents, PolicyExchange exchange, DraftFaults faults, BusinessClock clock) {
        this.documents = documents;
        this.exchange = exchange;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping("/policy/export.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam Optional<String> region, @RequestParam Optional<String> on, Locale locale) {
        LocalDate day = on.flatMap(PolicyController::day).orElseGet(clock::today);
        PolicyExchange.Exported file = exchange.export(region.flatMap(PolicyController::code), day, locale);
        return download(file.name(), XLSX, file.content());
    }

    @PostMapping("/policy/import")
    String read(
            @RequestParam(defaultValue = "") String importStartsOn,
            @RequestParam MultipartFile sheet,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            String name = String.valueOf(sheet.getOriginalFilename());
            return "redirect:/policy/drafts/" + exchange.draftFrom(importStartsOn, sheet.getBytes(), name);
        } catch (BadWorkbook bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badCells", bad.cells());
            model.addAttribute("importStartsOn", importStartsOn);
            model.addAttribute("input", DraftBody.blank(importStartsOn));
            model.addAttribute("errors", faults.errors(bad.faults()));
            return "policy/draft-new";
        }
    }

    @GetMapping("/policy/documents/{document}")
    ResponseEntity<byte[]> fetch(@PathVariable UUID document, HttpServletResponse response) {
        FetchedDocument file = documents.fetch(document);
        // in place of the policy of pages: whatever the file holds, it runs nowhere
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        return download(file.name(), MediaType.parseMediaType(file.contentType()), file.content());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}

package io.yimen.web.web;

import io.yimen.web.ApiDocument;
import io.yimen.web.ApiPages;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the machine interfaces take and answer, for readers and for their tools. */
@Controller
class ApiPageController {

    private static final MediaType YAML = new MediaType("application", "yaml");

    private final ApiDocument document;
    private final ApiPages pages;

    ApiPageController(ApiDocument document, ApiPages pages) {
        this.document = document;
        this.pages = pages;
    }

    @GetMapping("/api")
    String page(Locale locale, Model model) {
        model.addAttribute("api", pages.in(locale));
        return "web/api";
    }

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(YAML).body(document.bytes());
    }
}

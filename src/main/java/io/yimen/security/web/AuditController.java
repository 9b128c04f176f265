package io.yimen.security.web;

import io.yimen.security.AuditFilter;
import io.yimen.security.AuditReader;
import io.yimen.security.AuditRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** The trail for auditors: reading, checking the chains, taking a copy away. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE = 50;

    private final AuditReader reader;
    private final JsonMapper json;

    AuditController(AuditReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    @GetMapping
    String trail(@ModelAttribute AuditForm form, Model model) {
        AuditFilter filter = form.filter();
        model.addAttribute("form", form);
        model.addAttribute("page", reader.page(filter, form.pageNumber(), PAGE));
        return "security/audit";
    }

    /** A post, because it reads every row of every chain. */
    @PostMapping("/verify")
    String verify(Model model) {
        model.addAttribute("reports", reader.verify());
        return "security/chains";
    }

    /** One JSON object a line, oldest first. */
    @PostMapping("/export")
    void export(@ModelAttribute AuditForm form, HttpServletResponse response) {
        reader.export(form.filter(), () -> lines(response));
    }

    private Consumer<AuditRow> lines(HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"");
        OutputStream out = body(response);
        return row -> line(row, out);
    }

    private static OutputStream body(HttpServletResponse response) {
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(AuditRow row, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(row));
            out.write("\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

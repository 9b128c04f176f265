package io.yimen.statistics.web;

import io.yimen.statistics.DashboardExports;
import io.yimen.statistics.Dashboards;
import io.yimen.statistics.ExportFile;
import io.yimen.statistics.ExportFormat;
import io.yimen.statistics.MapMeasure;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dashboard of a region, and the same as a file. */
@Controller
@RequestMapping("/dashboard")
class DashboardController {

    private final Dashboards dashboards;
    private final DashboardExports exports;

    DashboardController(Dashboards dashboards, DashboardExports exports) {
        this.dashboards = dashboards;
        this.exports = exports;
    }

    @GetMapping
    String show(DashboardForm form, Model model) {
        model.addAttribute("view", dashboards.of(form.toQuery()));
        model.addAttribute("measure", form.toQuery().map());
        model.addAttribute("measures", MapMeasure.values());
        return "statistics/dashboard";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(DashboardForm form, Locale locale) {
        return download(exports.export(form.toQuery(), ExportFormat.XLSX, locale));
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(DashboardForm form, Locale locale) {
        return download(exports.export(form.toQuery(), ExportFormat.CSV, locale));
    }

    private static ResponseEntity<byte[]> download(ExportFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}

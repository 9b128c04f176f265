package io.yimen.preview.web;

import io.yimen.preview.Effect;
import io.yimen.preview.Previews;
import io.yimen.preview.RowPage;
import io.yimen.preview.Source;
import io.yimen.statistics.ExportFile;
import io.yimen.web.Pager;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The households behind a number of a preview, page by page or as a file. */
@Controller
@RequestMapping("/policy/drafts/{draft}/preview/{number}")
class PreviewListController {

    private final Previews previews;
    private final RowFile files;

    PreviewListController(Previews previews, RowFile files) {
        this.previews = previews;
        this.files = files;
    }

    @GetMapping("/list")
    String list(@PathVariable UUID draft, @PathVariable int number, RowFilterForm form, Model model) {
        RowPage page = previews.list(draft, number, form.toFilter(), form.pageNumber());
        String here = "/policy/drafts/" + draft + "/preview/" + number;
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("here", here);
        model.addAttribute("back", "/policy/drafts/" + draft + "/preview?run=" + number);
        model.addAttribute("effects", List.of(Effect.values()));
        model.addAttribute("sources", List.of(Source.values()));
        model.addAttribute("pager", new Pager(page.page(), page.size(), page.total(), form.url(here + "/list")));
        model.addAttribute("xlsx", form.url(here + "/list.xlsx"));
        model.addAttribute("csv", form.url(here + "/list.csv"));
        return "preview/list";
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID draft, @PathVariable int number, RowFilterForm form) {
        return download(files.xlsx(previews.export(draft, number, form.toFilter())));
    }

    @GetMapping("/list.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID draft, @PathVariable int number, RowFilterForm form) {
        return download(files.csv(previews.export(draft, number, form.toFilter())));
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

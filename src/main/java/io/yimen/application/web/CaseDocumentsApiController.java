package io.yimen.application.web;

import io.yimen.application.CaseDocuments;
import io.yimen.common.CaseNumber;
import io.yimen.document.DocumentNotFound;
import io.yimen.document.DocumentRefused;
import io.yimen.document.DocumentView;
import io.yimen.web.ApiProblem;
import io.yimen.web.ApiProblem.FieldError;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents of an application for other programs. */
@RestController
@RequestMapping("/api/v1/applications/{caseNumber}/documents")
class CaseDocumentsApiController {

    private final CaseDocuments documents;

    CaseDocumentsApiController(CaseDocuments documents) {
        this.documents = documents;
    }

    @GetMapping
    Map<String, Object> list(@PathVariable String caseNumber) {
        CaseNumber number = ApplicationsApiController.number(caseNumber);
        return Map.of(
                "items",
                call(() -> documents.list(number)).stream()
                        .map(CaseDocumentsApiController::item)
                        .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> add(@PathVariable String caseNumber, DocumentForm form) {
        CaseNumber number = ApplicationsApiController.number(caseNumber);
        DocumentView added = call(() -> documents.add(number, form.toCommand()));
        URI at = URI.create("/api/v1/applications/" + number + "/documents/" + added.id());
        return ResponseEntity.created(at).body(item(added));
    }

    @GetMapping("/{document}")
    ResponseEntity<byte[]> open(
            @PathVariable String caseNumber, @PathVariable UUID document, HttpServletResponse response) {
        CaseNumber number = ApplicationsApiController.number(caseNumber);
        return DocumentAnswer.of(call(() -> documents.read(number, document)), response);
    }

    private static <T> T call(Supplier<T> work) {
        return ApiCalls.call(() -> {
            try {
                return work.get();
            } catch (DocumentRefused refused) {
                throw problem(refused.why());
            } catch (DocumentNotFound unknown) {
                throw ApiProblem.notFound();
            }
        });
    }

    private static ApiProblem problem(DocumentRefused.Why why) {
        return new ApiProblem(
                why.status(),
                "DOCUMENT_" + why,
                List.of(new FieldError("/" + why.field(), "document.refused." + why)),
                Map.of());
    }

    private static Map<String, Object> item(DocumentView document) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", document.id());
        item.put("document", document.document());
        item.put("type", document.type());
        item.put("member", document.member());
        item.put("name", document.name());
        item.put("mediaType", document.mediaType());
        item.put("size", document.size());
        item.put("addedBy", document.addedName());
        item.put("addedAt", document.addedAt());
        DocumentView.Withdrawal withdrawn = document.withdrawn();
        if (withdrawn != null) {
            item.put("withdrawn", Map.of("by", withdrawn.by(), "at", withdrawn.at(), "reason", withdrawn.reason()));
        }
        return item;
    }
}

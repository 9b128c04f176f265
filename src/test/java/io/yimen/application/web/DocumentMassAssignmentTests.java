package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** Requirement 24 for the documents of a case. */
@YimenTest
class DocumentMassAssignmentTests extends TamperedForms {

    @Test
    void requirement_24_forms_of_documents_write_nothing_that_their_page_does_not_ask() throws IOException {
        Tampering tampered = tampered(Tampering.EXTRAS);

        assertThat(documented(tampered)).isEqualTo(documented(plain));
        assertThat(tampered.routes())
                .containsExactlyInAnyOrderElementsOf(Tampering.routes("/cases/{number}/documents"));
    }

    private List<List<String>> documented(Tampering sender) {
        CaseApi api = new CaseApi(mvc);
        String number = api.opened(Tampering.WORKER, Families.ofThree()).text("caseNumber");
        String other = api.opened(Tampering.WORKER, Families.ofThree()).text("caseNumber");
        MockMultipartFile paper = new MockMultipartFile("file", "a.pdf", "application/pdf", Files.pdf());
        sender.upload(
                Tampering.WORKER,
                "/cases/{number}/documents",
                Map.of("number", number),
                paper,
                "type",
                "INCOME_PROOF",
                "member",
                "father");
        String link = tables.one("SELECT id::text FROM document_link WHERE case_number = ?", number);
        sender.post(
                Tampering.WORKER,
                "/cases/{number}/documents/from",
                Map.of("number", other),
                "from",
                number,
                "document",
                link,
                "member",
                "father");
        sender.post(
                Tampering.WORKER,
                "/cases/{number}/documents/{document}/withdraw",
                Map.of("number", number, "document", link),
                "reason",
                "放错了");
        return List.of(tables.documentRows(number), tables.documentRows(other));
    }
}

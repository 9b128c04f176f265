package io.yimen.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Programme;
import io.yimen.document.DocumentType.Need;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentTypesTests {

    private final DocumentTypes types = new DocumentTypes();

    @Test
    void what_the_state_can_look_up_is_never_asked_for() {
        List<Circumstance> everything = Arrays.stream(Situation.values())
                .map(situation -> new Circumstance(situation, "a"))
                .toList();
        for (Programme programme : Programme.values()) {
            assertThat(types.missing(programme, everything, List.of()))
                    .extracting(missing -> missing.type().need())
                    .isNotEmpty()
                    .containsOnly(Need.REQUIRED);
            assertThat(types.lookedUp(programme, everything))
                    .extracting(DocumentType::code)
                    .contains("ID_CARD", "HUKOU_BOOKLET", "DISABILITY_CERTIFICATE", "ENROLMENT_PROOF");
        }
    }

    @Test
    void what_is_missing_depends_on_the_programme_the_situation_and_whose_it_is() {
        List<Circumstance> ill = List.of(
                Circumstance.ofCase(Situation.ALWAYS),
                new Circumstance(Situation.ILLNESS, "father"),
                new Circumstance(Situation.MEDICAL_COST, "father"));

        assertThat(codes(Programme.DIBAO, ill)).containsExactly("DIAGNOSIS father");
        assertThat(codes(Programme.RIGID_EXPENDITURE, ill))
                .containsExactly("DIAGNOSIS father", "MEDICAL_RECEIPTS father");
        assertThat(codes(Programme.RIGID_EXPENDITURE, ill, document("DIAGNOSIS", "father")))
                .containsExactly("MEDICAL_RECEIPTS father");
        assertThat(codes(Programme.DIBAO, ill, document("DIAGNOSIS", "mother"))).containsExactly("DIAGNOSIS father");
        assertThat(codes(Programme.DIBAO, ill, document("DIAGNOSIS", ""))).isEmpty();
        assertThat(codes(Programme.DIBAO, List.of(Circumstance.ofCase(Situation.ALWAYS))))
                .isEmpty();
    }

    @Test
    void a_withdrawn_document_leaves_its_place_empty() {
        DocumentView known = document("VISIT_FORM", "");
        DocumentView withdrawn = new DocumentView(
                known.id(),
                known.document(),
                known.type(),
                "",
                known.name(),
                known.mediaType(),
                1,
                "a",
                "A",
                Instant.EPOCH,
                new DocumentView.Withdrawal("A", Instant.EPOCH, "传错了"));

        List<Circumstance> visited = List.of(Circumstance.ofCase(Situation.VISITED));
        assertThat(codes(Programme.DIBAO, visited, known)).isEmpty();
        assertThat(codes(Programme.DIBAO, visited, withdrawn)).containsExactly("VISIT_FORM ");
    }

    private List<String> codes(Programme programme, List<Circumstance> circumstances, DocumentView... present) {
        return types.missing(programme, circumstances, List.of(present)).stream()
                .map(missing -> missing.type().code() + " " + missing.member())
                .toList();
    }

    private static DocumentView document(String type, String member) {
        UUID id = new UUID(1, 2);
        return new DocumentView(id, id, type, member, "a.pdf", "application/pdf", 1, "a", "A", Instant.EPOCH, null);
    }
}

package io.yimen.application;

import io.yimen.document.DocumentView;
import io.yimen.document.Documents;
import io.yimen.web.JsonCursor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a case on which something written down rests: the minutes of its meeting, the receipts of a need. */
@Service
public class Proofs {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Map<CaseAction, Set<String>> TYPES = new EnumMap<>(Map.of(
            CaseAction.RECORD_MEETING,
            Set.of("MEETING_MINUTES"),
            CaseAction.RECORD_RECEIPTS,
            Set.of("MEDICAL_RECEIPTS", "EDUCATION_RECEIPTS", "CARE_RECEIPTS", "RENT_CONTRACT", "RECEIPT")));

    private final Documents documents;
    private final CaseRecordsRepository records;
    private final ProgrammeFiles files;
    private final ReceiptBook receipts;

    Proofs(Documents documents, CaseRecordsRepository records, ProgrammeFiles files, ReceiptBook receipts) {
        this.documents = documents;
        this.records = records;
        this.files = files;
        this.receipts = receipts;
    }

    /** What the action may name; nothing for actions that rest on no paper. */
    @Transactional(readOnly = true)
    public List<DocumentView> choices(CaseView view, CaseAction action) {
        return TYPES.containsKey(action)
                ? of(view.header().county(), view.header().id(), action)
                : List.of();
    }

    /** The same while the action is taken. */
    List<DocumentView> of(ApplicationCase work, CaseAction action) {
        return of(work.county(), work.id(), action);
    }

    /** The paper that {@code document} names; named and not one of these, it is refused. */
    static Optional<UUID> named(JsonCursor json, List<DocumentView> choices) {
        Optional<String> typed = json.text("document", ID, "application.lack.NO_SUCH_DOCUMENT");
        Optional<UUID> known = typed.map(UUID::fromString)
                .filter(id -> choices.stream().anyMatch(one -> one.id().equals(id)));
        if (typed.isPresent() && known.isEmpty()) {
            json.reject("/document", "application.lack.NO_SUCH_DOCUMENT");
        }
        return known;
    }

    /** Whether the last meeting or the receipts that count rest on it. */
    boolean needs(ApplicationCase work, UUID document) {
        List<HistoryEntry> history = records.history(work);
        return Stream.concat(
                        files.minutes(history).stream(),
                        receipts.of(history).receipts().stream().map(Receipt::document))
                .filter(Objects::nonNull)
                .anyMatch(document::equals);
    }

    private List<DocumentView> of(int county, UUID id, CaseAction action) {
        Set<String> types = TYPES.getOrDefault(action, Set.of());
        return documents.of(county, id).stream()
                .filter(one -> one.counts() && types.contains(one.type()))
                .toList();
    }
}

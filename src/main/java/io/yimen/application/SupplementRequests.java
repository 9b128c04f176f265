package io.yimen.application;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What a family was asked to bring, while the case waits for it. */
@Service
class SupplementRequests {

    private final CaseRecordsRepository records;
    private final JsonMapper json;

    SupplementRequests(CaseRecordsRepository records, JsonMapper json) {
        this.records = records;
        this.json = json;
    }

    List<String> of(ApplicationCase work) {
        return work.stage() == Stage.SUPPLEMENT_REQUESTED ? of(work, records.history(work)) : List.of();
    }

    List<String> of(ApplicationCase work, List<HistoryEntry> history) {
        if (work.stage() != Stage.SUPPLEMENT_REQUESTED) {
            return List.of();
        }
        return history.stream()
                .filter(row -> row.is(CaseAction.REQUEST_SUPPLEMENT))
                .max(Comparator.comparingInt(HistoryEntry::step))
                .map(row -> json.readValue(row.data(), SupplementStep.Supplement.class)
                        .missing())
                .orElse(List.of());
    }
}

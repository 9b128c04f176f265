package io.yimen.application;

import io.yimen.common.Money;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The receipts of a case: the list as it was last written down. */
@Service
class ReceiptBook {

    private final CaseRecordsRepository records;
    private final JsonMapper json;

    ReceiptBook(CaseRecordsRepository records, JsonMapper json) {
        this.records = records;
        this.json = json;
    }

    /** The list that an action carries. */
    record Receipts(List<Receipt> receipts) {

        Money sum() {
            return receipts.stream().map(Receipt::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    Money sum(ApplicationCase work) {
        return of(records.history(work)).sum();
    }

    Receipts of(List<HistoryEntry> history) {
        return history.stream()
                .filter(row -> row.is(CaseAction.RECORD_RECEIPTS))
                .reduce((first, last) -> last)
                .map(row -> json.readValue(row.data(), Receipts.class))
                .orElse(new Receipts(List.of()));
    }
}

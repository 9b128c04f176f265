package io.yimen.application;

import io.yimen.application.Receipt.Kind;
import io.yimen.application.ReceiptBook.Receipts;
import io.yimen.common.Money;
import io.yimen.document.DocumentView;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Writes down the receipts that show a need; the whole list each time, and every earlier one stays in the history. */
@Service
class ReceiptsStep implements ActionStep {

    private static final int MOST = 100;
    private static final int WORDS = 200;

    private final Proofs proofs;

    ReceiptsStep(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.RECORD_RECEIPTS);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        List<DocumentView> papers = proofs.of(turn.work(), CaseAction.RECORD_RECEIPTS);
        Receipts receipts = ActionData.read(data, json -> {
            json.require("receipts");
            return new Receipts(json.list("receipts", 1, MOST, one -> receipt(one, turn.today(), papers)));
        });
        return Done.of(receipts.sum().toString(), receipts);
    }

    private static Receipt receipt(JsonCursor json, LocalDate today, List<DocumentView> papers) {
        json.require("on", "payer", "amount");
        LocalDate on = json.date("on").orElse(today);
        if (on.isAfter(today)) {
            json.reject("/on", "application.facts.signedLater", today);
        }
        Money amount = json.amount("amount").orElse(Money.ZERO);
        if (json.has("amount") && !amount.isPositive()) {
            json.reject("/amount", "application.lack.NOT_POSITIVE");
        }
        return new Receipt(
                on,
                json.choice("kind", Kind.class).orElse(Kind.OTHER),
                ActionData.text(json, "payer"),
                amount,
                json.text("number", WORDS).orElse(null),
                Proofs.named(json, papers).orElse(null));
    }
}

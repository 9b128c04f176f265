package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tolerances in force on a day; dated configuration of this module, because no policy parameter speaks of them. */
@Component
class Tolerances {

    private static final String FILE = "db/reference/verification_tolerances.csv";
    private static final List<String> HEADER =
            List.of("item", "effective_from", "amount", "share_bp", "settle_workdays", "document");

    private final List<Tolerance> all;

    Tolerances() {
        this(FILE);
    }

    private Tolerances(String file) {
        List<Tolerance> read = new ArrayList<>();
        ReferenceTable.read(file, HEADER, row -> read.add(tolerance(row)));
        read.sort(Comparator.comparing(Tolerance::from).reversed());
        this.all = List.copyOf(read);
    }

    Tolerance of(ComparedItem item, LocalDate on) {
        return all.stream()
                .filter(one -> one.item() == item && !one.from().isAfter(on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No tolerance of " + item + " on " + on));
    }

    private static Tolerance tolerance(ReferenceRow row) {
        return new Tolerance(
                ComparedItem.valueOf(row.required("item")),
                row.date("effective_from"),
                Money.ofYuan(row.required("amount")),
                row.number("share_bp"),
                row.number("settle_workdays"),
                row.required("document"));
    }
}

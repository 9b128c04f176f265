package io.yimen.verification.report;

import io.yimen.verification.OrderView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what was said against what the registers say: pure, the same input gives the same rows in the same order. */
final class Comparison {

    private Comparison() {}

    static List<Compared> of(Declared declared, OrderView order, Tolerances tolerances, LocalDate on) {
        FoundByPerson found = new FoundByPerson(order);
        Rows rows = new Rows(declared, tolerances, on);
        for (Declared.Person member : declared.members()) {
            ComparedPerson.add(rows, member, found);
            ComparedIncome.add(rows, member, found);
        }
        ComparedAssets.add(rows, declared, found);
        declared.obligors().forEach(obligor -> ComparedObligor.add(rows, obligor, found));
        return rows.all();
    }

    /** The rows so far, and what is let pass. */
    static final class Rows {

        private final Declared declared;
        private final Tolerances tolerances;
        private final LocalDate on;
        private final List<Compared> rows = new ArrayList<>();

        private Rows(Declared declared, Tolerances tolerances, LocalDate on) {
            this.declared = declared;
            this.tolerances = tolerances;
            this.on = on;
        }

        ItemValue declared(ComparedItem item, @Nullable String ref) {
            return declared.value(item, ref);
        }

        Tolerance tolerance(ComparedItem item) {
            return tolerances.of(item, on);
        }

        void add(Compared row) {
            rows.add(row);
        }

        private List<Compared> all() {
            return List.copyOf(rows);
        }
    }
}

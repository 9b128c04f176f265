package io.yimen.screening;

import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the making. */
final class SheetRows {

    private final List<Row> rows = new ArrayList<>();

    /** Begins a row; {@link Draft#add} ends it. */
    Draft row(Kind kind, String label) {
        return new Draft(kind, label);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One row before it is added. */
    final class Draft {

        private final Kind kind;
        private final String label;
        private @Nullable String note;
        private String declared = "";
        private String verified = "";
        private @Nullable String difference;
        private String decided = "";
        private @Nullable State state;

        private Draft(Kind kind, String label) {
            this.kind = kind;
            this.label = label;
        }

        Draft note(String text) {
            note = text.isEmpty() ? null : text;
            return this;
        }

        Draft declared(String text) {
            declared = text;
            return this;
        }

        Draft verified(String text) {
            verified = text;
            return this;
        }

        Draft difference(@Nullable String words) {
            difference = words;
            return this;
        }

        Draft decided(String text) {
            decided = text;
            return this;
        }

        Draft state(State shown, String word) {
            state = shown;
            decided = word;
            return this;
        }

        void add(String rule, String law) {
            rows.add(new Row(kind, label, note, declared, verified, difference, decided, state, rule, law));
        }
    }
}

package io.yimen.demo;

import io.yimen.database.ReferenceTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What families and staff of the demo say and write. */
@Component
class DemoTexts {

    /** What a text is for. */
    enum Kind {
        REASON,
        FINDINGS,
        NEIGHBOURS,
        APPROVE,
        DECLINE,
        REFUSAL,
        WITHDRAWAL,
        TERMINATION,
        MISSING,
        OBJECTION,
        RETURN,
        VISITOR,
        BANK
    }

    private final Map<Kind, List<String>> texts = new EnumMap<>(Kind.class);

    DemoTexts() {
        ReferenceTable.read(
                "db/demo/texts.csv",
                List.of("kind", "text"),
                row -> texts.computeIfAbsent(Kind.valueOf(row.required("kind")), kind -> new ArrayList<>())
                        .add(row.required("text")));
    }

    String one(Dice dice, Kind kind) {
        return dice.of(all(kind));
    }

    /** Two different ones. */
    List<String> two(Dice dice, Kind kind) {
        List<String> choices = all(kind);
        int first = dice.between(0, choices.size() - 1);
        int second = (first + dice.between(1, choices.size() - 1)) % choices.size();
        return List.of(choices.get(first), choices.get(second));
    }

    private List<String> all(Kind kind) {
        return texts.getOrDefault(kind, List.of());
    }
}

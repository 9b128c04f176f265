package io.yimen.demo;

import io.yimen.common.Sex;
import io.yimen.database.ReferenceTable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Common surnames and given names of each generation, put together by chance; nobody real is meant. */
@Component
class DemoNames {

    private record Given(String name, Sex sex, int from, int to) {}

    private final List<String> surnames = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    DemoNames() {
        ReferenceTable.read("db/demo/surnames.csv", List.of("surname", "weight"), row -> {
            for (int i = 0; i < row.number("weight"); i++) {
                surnames.add(row.required("surname"));
            }
        });
        ReferenceTable.read(
                "db/demo/given_names.csv",
                List.of("name", "sex", "from", "to"),
                row -> given.add(new Given(
                        row.required("name"), Sex.valueOf(row.required("sex")), row.number("from"), row.number("to"))));
    }

    String surname(Dice dice) {
        return dice.of(surnames);
    }

    /** A given name such as parents chose in that year. */
    String given(Dice dice, Sex sex, int year) {
        return dice.of(given.stream()
                        .filter(name -> name.sex() == sex && name.from() <= year && year <= name.to())
                        .toList())
                .name();
    }
}

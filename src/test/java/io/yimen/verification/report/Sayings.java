package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.report.Declared.Income;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What families say. */
final class Sayings {

    private Sayings() {}

    /** A couple with a child: a wage of 1,500.00 a month, savings of 8,600.00, a flat of 52.60 square metres. */
    static Declared couple() {
        return with(Map.of(Income.WAGE, Money.ofYuan("18000")));
    }

    static Declared with(Map<Income, Money> incomes) {
        return new Declared(
                1,
                List.of(
                        person("m1", true, null, "NONE", incomes, null, List.of()),
                        person("m2", true, "PHYSICAL/2", "NONE", Map.of(), "4000", List.of("DIBAO/371424")),
                        person("m3", null, null, "COMPULSORY", Map.of(), null, List.of())),
                List.of(new Declared.Obligor("o1", Money.ofYuan("60000"), false)),
                Money.ofYuan("8600"),
                false,
                List.of(),
                List.of(Map.of("areaSqm", "52.60")),
                List.of());
    }

    private static Declared.Person person(
            String ref,
            @Nullable Boolean married,
            @Nullable String disability,
            String study,
            Map<Income, Money> incomes,
            @Nullable String medical,
            List<String> benefits) {
        return new Declared.Person(
                ref,
                "何玉芳",
                false,
                married,
                "610103001",
                disability,
                study,
                !incomes.isEmpty(),
                incomes,
                medical == null ? null : Money.ofYuan(medical),
                benefits);
    }
}

package io.yimen.demo;

import io.yimen.common.Money;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.Period;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the registers say of families that told the truth; everything not named here they keep no record of. */
final class DemoAnswers {

    private static final int MONTHS = 12;

    private final DemoCase one;
    private final LocalDate asOf;
    private final List<Known> known = new ArrayList<>();

    private DemoAnswers(DemoCase one, LocalDate asOf) {
        this.one = one;
        this.asOf = asOf;
    }

    static List<Known> of(DemoCase one, LocalDate asOf) {
        DemoAnswers answers = new DemoAnswers(one, asOf);
        one.family().members().forEach(answers::member);
        answers.homes();
        return answers.known;
    }

    private void member(DemoMember member) {
        String ref = member.facts().ref();
        String type = one.family().residence().name();
        known.add(new Known(
                ref,
                "MPS_HUKOU",
                List.of(fact(
                        FactKind.HUKOU,
                        null,
                        Map.of("status", "NORMAL", "place", one.township().name(), "type", type)))));
        known.add(new Known(ref, "BANK", List.of(fact(FactKind.DEPOSIT_OVER_LIMIT, null, Map.of("overLimit", "NO")))));
        MemberFacts.Disability disability = member.facts().disability();
        if (disability != null) {
            Map<String, String> certificate =
                    Map.of("kind", disability.category().name(), "grade", Integer.toString(disability.level()));
            known.add(new Known(ref, "CDPF", List.of(fact(FactKind.DISABILITY, null, certificate))));
        }
        one.family().incomes().stream()
                .filter(income -> income.member().equals(ref))
                .forEach(this::income);
    }

    private void income(IncomeFacts income) {
        if (income.kind() == IncomeFacts.Kind.WAGE && income.period() == Period.MONTH) {
            List<FoundFact> months = new ArrayList<>();
            for (int back = MONTHS; back > 0; back--) {
                String month = YearMonth.from(asOf).minusMonths(back).toString();
                months.add(fact(FactKind.TAXED_INCOME, income.amount(), Map.of("item", "WAGE", "month", month)));
            }
            known.add(new Known(income.member(), "TAX", months));
        } else if ("BASIC_RESIDENT_PENSION".equals(income.code())) {
            known.add(new Known(
                    income.member(),
                    "HRSS",
                    List.of(fact(FactKind.PENSION, income.amount(), Map.of("state", "PAYING")))));
        }
    }

    private void homes() {
        List<FoundFact> homes = one.family().assets().dwellings().stream()
                .map(AssetFacts.Dwelling::areaSqm)
                .map(area -> fact(FactKind.DWELLING, null, Map.of("use", "HOME", "area", area)))
                .toList();
        if (!homes.isEmpty()) {
            known.add(new Known(one.family().head().facts().ref(), "REAL_ESTATE", homes));
        }
    }

    private FoundFact fact(FactKind kind, @Nullable Money amount, Map<String, String> detail) {
        return new FoundFact(kind, amount, detail, asOf);
    }
}

package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.FactKind;
import io.yimen.verification.report.FoundByPerson.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a member earns and spends, by the year. A register that keeps nothing says nothing: no record is not zero. Taxed pay comes
 * month by month and is summed over the months asked about.
 */
final class ComparedIncome {

    /** Pay for services counts as wages do (DIBAO-2021 art. 13). */
    private static final Map<String, ComparedItem> TAXED = Map.of(
            "WAGE", ComparedItem.WAGE,
            "LABOUR", ComparedItem.WAGE,
            "BUSINESS", ComparedItem.BUSINESS,
            "PROPERTY", ComparedItem.PROPERTY);

    private static final String STOPPED = "STOPPED";

    private final Comparison.Rows rows;
    private final Declared.Person member;
    private final FoundByPerson found;

    private ComparedIncome(Comparison.Rows rows, Declared.Person member, FoundByPerson found) {
        this.rows = rows;
        this.member = member;
        this.found = found;
    }

    static void add(Comparison.Rows rows, Declared.Person member, FoundByPerson found) {
        ComparedIncome one = new ComparedIncome(rows, member, found);
        one.taxed(ComparedItem.WAGE);
        one.taxed(ComparedItem.BUSINESS);
        one.taxed(ComparedItem.PROPERTY);
        one.pension();
        one.employment();
        one.medical();
    }

    private void taxed(ComparedItem item) {
        List<Said> said = found.of(member.ref(), FactKind.TAXED_INCOME)
                .filter(one -> TAXED.get(one.detail("item").orElse("")) == item)
                .toList();
        amounts(item, said, Said::amount);
    }

    private void pension() {
        List<Said> said = found.of(member.ref(), FactKind.PENSION, FactKind.UNEMPLOYMENT_PAY)
                .filter(one -> !one.is("state", STOPPED))
                .toList();
        amounts(ComparedItem.PENSION, said, Said::yearly);
    }

    /** Contributions are paid for somebody who works; who said so already is not asked again. */
    private void employment() {
        List<Said> said = found.of(member.ref(), FactKind.SOCIAL_INSURANCE, FactKind.HOUSING_FUND)
                .filter(one -> one.detail("employer").isPresent())
                .filter(one -> one.is("state", "PAYING"))
                .toList();
        if (!said.isEmpty()) {
            RowDraft.of(rows, ComparedItem.EMPLOYMENT, member.ref(), said).code("EMPLOYED");
        }
    }

    /** Spending lowers the income that counts: what was claimed is held against the settled bills. */
    private void medical() {
        Money claimed = member.medical();
        List<Said> said = found.of(member.ref(), FactKind.MEDICAL_SPENDING)
                .sorted(Comparator.comparing((Said one) -> one.detail("year").orElse(""))
                        .reversed())
                .limit(1)
                .toList();
        if (claimed != null && claimed.isPositive()) {
            amounts(ComparedItem.MEDICAL, said, Said::amount);
        }
    }

    private void amounts(ComparedItem item, List<Said> said, Function<Said, Money> yearly) {
        if (!said.isEmpty()) {
            Money sum = said.stream().map(yearly).reduce(Money.ZERO, Money::plus);
            RowDraft.of(rows, item, member.ref(), said).amounts(sum);
        }
    }
}

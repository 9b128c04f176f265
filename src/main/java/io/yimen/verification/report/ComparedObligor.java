package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.FactKind;
import io.yimen.verification.report.FoundByPerson.Said;
import java.util.List;

/** What a relative outside the household earns. The family named the income of that whole household, registers one person's. */
final class ComparedObligor {

    private ComparedObligor() {}

    static void add(Comparison.Rows rows, Declared.Obligor obligor, FoundByPerson found) {
        List<Said> dead =
                found.of(obligor.ref(), FactKind.DEATH, FactKind.CREMATION).toList();
        if (!dead.isEmpty()) {
            RowDraft.of(rows, ComparedItem.DEATH, obligor.ref(), dead).code("DECEASED");
        }
        List<Said> earned =
                found.of(obligor.ref(), FactKind.TAXED_INCOME, FactKind.PENSION).toList();
        Money sum = earned.stream()
                .map(one -> one.fact().kind() == FactKind.PENSION ? one.yearly() : one.amount())
                .reduce(Money.ZERO, Money::plus);
        Money declared = obligor.income();
        if (!earned.isEmpty() && (declared == null || sum.compareTo(declared) > 0)) {
            RowDraft.of(rows, ComparedItem.OBLIGOR_INCOME, obligor.ref(), earned)
                    .amounts(sum);
        }
    }
}

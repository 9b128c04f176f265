package io.yimen.rules;

import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.ExpenseKind;
import java.util.List;

/** Necessary spending of the counted members a year, and what of it is taken off their income. */
@LegalBasis("DIBAO-2021#art-13")
final class RigidDeductions {

    private static final ExpenseKind[] DEDUCTIBLE = {
        ExpenseKind.MEDICAL_SELF_PAID, ExpenseKind.DISABILITY_CARE, ExpenseKind.EDUCATION
    };

    private final List<Expense> expenses;
    private final WhoCounts who;
    private final DeductionCaps caps;

    RigidDeductions(List<Expense> expenses, WhoCounts who, DeductionCaps caps) {
        this.expenses = expenses;
        this.who = who;
        this.caps = caps;
    }

    long yearly() {
        if (expenses.isEmpty()) {
            return 0;
        }
        long sum = 0;
        for (ExpenseKind kind : DEDUCTIBLE) {
            sum = Math.addExact(sum, deducted(kind));
        }
        return sum;
    }

    /** All that was spent on one kind a year, without a cap; spending of who does not count is left out. */
    long spent(ExpenseKind kind) {
        long sum = 0;
        for (Expense expense : expenses) {
            if (expense.kind() == kind && concernsHousehold(expense)) {
                sum = Math.addExact(sum, Yearly.of(expense.amount(), expense.period()));
            }
        }
        return sum;
    }

    void explain(Trace trace) {
        for (ExpenseKind kind : DEDUCTIBLE) {
            trace.amount(Rule.DEDUCTION, deducted(kind))
                    .with("kind", kind)
                    .money("spent", spent(kind))
                    .money("cap", caps.of(kind))
                    .with("items", items(kind))
                    .reads(DeductionCaps.key(kind))
                    .under(Citation.INCOME);
        }
    }

    private long deducted(ExpenseKind kind) {
        long cap = caps.of(kind);
        return cap > 0 ? Math.min(spent(kind), cap) : 0;
    }

    private boolean concernsHousehold(Expense expense) {
        return expense.member() == null || who.isCounted(expense.member());
    }

    private String items(ExpenseKind kind) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < expenses.size(); i++) {
            if (expenses.get(i).kind() == kind && concernsHousehold(expenses.get(i))) {
                items.append(items.isEmpty() ? "" : ",").append(i);
            }
        }
        return items.toString();
    }
}

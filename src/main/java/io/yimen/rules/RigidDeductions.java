package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.ExpenseKind;

/** Necessary spending of the counted members a year, and what of it is taken off their income. */
@LegalBasis("DIBAO-2021#art-13")
final class RigidDeductions {

    private static final ExpenseKind[] KINDS = ExpenseKind.values();
    private static final ExpenseKind[] DEDUCTIBLE = {
        ExpenseKind.MEDICAL_SELF_PAID, ExpenseKind.DISABILITY_CARE, ExpenseKind.EDUCATION
    };
    private static final long[] NOTHING = new long[KINDS.length];

    private final ExpenseItems expenses;
    private final long counted;
    private final DeductionCaps caps;
    private final long[] spent;

    /** @param counted a set of {@link Places} */
    RigidDeductions(ExpenseItems expenses, long counted, DeductionCaps caps) {
        this.expenses = expenses;
        this.counted = counted;
        this.caps = caps;
        spent = expenses.isEmpty() ? NOTHING : spentByKind();
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

    /** All necessary spending a year, also what is not deducted and what is above a cap. */
    long spending() {
        if (expenses.isEmpty()) {
            return 0;
        }
        long sum = 0;
        for (long ofKind : spent) {
            sum = Math.addExact(sum, ofKind);
        }
        return sum;
    }

    void explain(Trace trace) {
        for (ExpenseKind kind : DEDUCTIBLE) {
            trace.amount(Rule.DEDUCTION, deducted(kind))
                    .with(expenses.isEmpty() ? caps.nothingSpent(kind) : seen(kind))
                    .reads(DeductionCaps.key(kind))
                    .under(Citation.INCOME);
        }
    }

    /** The inputs of {@link Rule#DEDUCTION}. */
    private Object[] seen(ExpenseKind kind) {
        return new Object[] {kind, Money.ofFen(spent[kind.ordinal()]), caps.of(kind), items(kind)};
    }

    /** Spending of who does not count is left out. */
    private long[] spentByKind() {
        long[] sums = new long[KINDS.length];
        for (int i = 0; i < expenses.size(); i++) {
            Expense expense = expenses.get(i);
            if (expenses.concerns(counted, i)) {
                int kind = expense.kind().ordinal();
                sums[kind] = Math.addExact(sums[kind], Yearly.of(expense.amount(), expense.period()));
            }
        }
        return sums;
    }

    private long deducted(ExpenseKind kind) {
        long cap = caps.of(kind).fen();
        return cap > 0 ? Math.min(spent[kind.ordinal()], cap) : 0;
    }

    /** Which of the request's expenses were added up. */
    private String items(ExpenseKind kind) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < expenses.size(); i++) {
            if (expenses.get(i).kind() == kind && expenses.concerns(counted, i)) {
                items.append(items.isEmpty() ? "" : ",").append(i);
            }
        }
        return items.toString();
    }
}

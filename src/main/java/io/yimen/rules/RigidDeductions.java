package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.ExpenseKind;
import java.util.List;

/** Necessary spending of the counted members a year, and what of it is taken off their income. */
@LegalBasis("DIBAO-2021#art-13")
final class RigidDeductions {

    private static final ExpenseKind[] KINDS = ExpenseKind.values();
    private static final ExpenseKind[] DEDUCTIBLE = {
        ExpenseKind.MEDICAL_SELF_PAID, ExpenseKind.DISABILITY_CARE, ExpenseKind.EDUCATION
    };
    private static final long[] NOTHING = new long[KINDS.length];

    private final List<Expense> expenses;
    private final WhoCounts who;
    private final DeductionCaps caps;
    private final long[] spent;

    RigidDeductions(List<Expense> expenses, WhoCounts who, DeductionCaps caps) {
        this.expenses = expenses;
        this.who = who;
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
            if (concernsHousehold(expense)) {
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

    private boolean concernsHousehold(Expense expense) {
        return expense.member() == null || who.isCounted(expense.member());
    }

    /** Which of the request's expenses were added up. */
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

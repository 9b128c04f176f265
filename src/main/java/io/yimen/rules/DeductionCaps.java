package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.ExpenseKind;

/** Up to what sum a year necessary spending is deducted from income; 0: not at all. */
record DeductionCaps(Money medical, Money disability, Money education) {

    static DeductionCaps from(Values values) {
        return new DeductionCaps(
                Money.ofFen(values.money(key(ExpenseKind.MEDICAL_SELF_PAID))),
                Money.ofFen(values.money(key(ExpenseKind.DISABILITY_CARE))),
                Money.ofFen(values.money(key(ExpenseKind.EDUCATION))));
    }

    static String key(ExpenseKind kind) {
        return switch (kind) {
            case MEDICAL_SELF_PAID -> "deduction.medical_cap_yearly";
            case DISABILITY_CARE -> "deduction.disability_cap_yearly";
            case EDUCATION -> "deduction.education_cap_yearly";
            case HOUSING_RENT -> throw new IllegalArgumentException("Rent is not deducted");
        };
    }

    Money of(ExpenseKind kind) {
        return switch (kind) {
            case MEDICAL_SELF_PAID -> medical;
            case DISABILITY_CARE -> disability;
            case EDUCATION -> education;
            case HOUSING_RENT -> Money.ZERO;
        };
    }
}

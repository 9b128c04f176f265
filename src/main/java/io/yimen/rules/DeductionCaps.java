package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.ExpenseKind;

/**
 * Up to what sum a year necessary spending is deducted from income; 0: not at all.
 *
 * @param nothingSpent what {@link Rule#DEDUCTION} sees of a household that spends nothing, in the order of the kinds
 */
record DeductionCaps(Money medical, Money disability, Money education, Object[][] nothingSpent) {

    static DeductionCaps from(Values values) {
        Money medical = Money.ofFen(values.money(key(ExpenseKind.MEDICAL_SELF_PAID)));
        Money disability = Money.ofFen(values.money(key(ExpenseKind.DISABILITY_CARE)));
        Money education = Money.ofFen(values.money(key(ExpenseKind.EDUCATION)));
        Object[][] nothingSpent = {
            {ExpenseKind.MEDICAL_SELF_PAID, Money.ZERO, medical, ""},
            {ExpenseKind.DISABILITY_CARE, Money.ZERO, disability, ""},
            {ExpenseKind.EDUCATION, Money.ZERO, education, ""}
        };
        return new DeductionCaps(medical, disability, education, nothingSpent);
    }

    Object[] nothingSpent(ExpenseKind kind) {
        return nothingSpent[kind.ordinal()];
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

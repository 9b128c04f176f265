package io.yimen.rules;

import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorBenefit;
import io.yimen.rules.Facts.ObligorStatus;

/** Whether a relative outside the household is able to support, and why. */
@LegalBasis("TEKUN-2021#art-8")
enum ObligorAbility {
    FOUND_ABLE(true),
    FOUND_UNABLE(false),
    RECEIVES_TEKUN(false),
    RECEIVES_DIBAO_AT_60(false),
    OLD_OR_DISABLED_AND_POOR(false),
    NOT_PRESENT(false),
    ABLE(true);

    private final boolean able;

    ObligorAbility(boolean able) {
        this.able = able;
    }

    boolean isAble() {
        return able;
    }

    /** A finding on file goes before every rule. */
    static ObligorAbility of(Obligor obligor, long disposableIncome) {
        if (obligor.ability() != null) {
            return obligor.ability() ? FOUND_ABLE : FOUND_UNABLE;
        }
        if (obligor.benefit() == ObligorBenefit.TEKUN) {
            return RECEIVES_TEKUN;
        }
        if (obligor.benefit() == ObligorBenefit.DIBAO && isAged(obligor, 60)) {
            return RECEIVES_DIBAO_AT_60;
        }
        if ((isAged(obligor, 70) || obligor.severelyDisabled()) && isPoor(obligor, disposableIncome)) {
            return OLD_OR_DISABLED_AND_POOR;
        }
        return obligor.status() == ObligorStatus.PRESENT ? ABLE : NOT_PRESENT;
    }

    static long householdSize(Obligor obligor) {
        return obligor.householdSize() == null ? 1 : obligor.householdSize();
    }

    private static boolean isAged(Obligor obligor, long years) {
        return obligor.age() != null && obligor.age() >= years;
    }

    private static boolean isPoor(Obligor obligor, long disposableIncome) {
        return obligor.householdAnnualIncome() != null
                && Exact.compare(obligor.householdAnnualIncome().fen(), 1, disposableIncome, householdSize(obligor))
                        < 0;
    }
}

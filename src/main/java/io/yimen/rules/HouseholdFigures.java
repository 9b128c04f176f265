package io.yimen.rules;

import io.yimen.common.Money;
import java.util.List;

/** Who counts and the sums every household programme starts from. */
public record HouseholdFigures(
        List<String> counted,
        List<Exclusion> excluded,
        Money annualIncome,
        Money monthlyIncomePerPerson,
        Money linesMonthly,
        Money imputedSupportAnnual) {

    public HouseholdFigures {
        counted = FixedList.copyOf(counted);
        excluded = FixedList.copyOf(excluded);
    }

    /** A member who does not count, with the first reason that applies. */
    public record Exclusion(String ref, ExclusionReason reason) {}

    /** Why a member does not count, in the order the law is read. */
    public enum ExclusionReason {
        TEKUN_MEMBER,
        DECEASED,
        IMPRISONED,
        COMPULSORY_TREATMENT,
        DECLARED_MISSING,
        CLERGY_LIVING_APART,
        CONSCRIPT,
        NOT_LIVING_TOGETHER
    }
}

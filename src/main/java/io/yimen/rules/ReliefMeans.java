package io.yimen.rules;

import io.yimen.common.Money;
import org.jspecify.annotations.Nullable;

/** Whether a family may have ordinary relief: recognised families always, others by their income. */
@LegalBasis({"TEMP-2014", "SAL-2026#art-29", "SAL-2026#art-42"})
final class ReliefMeans {

    private final @Nullable Means means;
    private final boolean recognised;
    private final long multipleBp;

    ReliefMeans(Household household, @Nullable Means means, Members persons, Entries entries) {
        this.means = means;
        recognised = entries.isAnyGranted() || hasAward(persons);
        multipleBp = household.parameters().temporary().incomeMultipleBp();
    }

    boolean passes() {
        return recognised || means != null && isIncomeBelow(means);
    }

    void explain(Trace trace) {
        trace.test(Rule.TEMP_INCOME, passes())
                .with(means == null ? new Object[] {recognised} : seen(means))
                .reads(TemporaryParameters.INCOME_MULTIPLE)
                .under(Citation.TEMPORARY);
    }

    private Object[] seen(Means counted) {
        return new Object[] {
            recognised,
            Money.ofFen(counted.income().yearly()),
            Money.ofFen(Exact.halfUp(counted.lines().yearly(), multipleBp, 0, 0, 10_000)),
            multipleBp
        };
    }

    private boolean isIncomeBelow(Means counted) {
        return Exact.compare(counted.income().yearly(), 10_000, counted.lines().yearly(), multipleBp) < 0;
    }

    private static boolean hasAward(Members persons) {
        for (Person person : persons.each()) {
            if (person.hasAward()) {
                return true;
            }
        }
        return false;
    }
}

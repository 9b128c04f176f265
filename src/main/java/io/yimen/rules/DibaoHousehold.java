package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Reason;

/** Dibao for the household: assets within the rules and income below the lines. */
@LegalBasis({"DIBAO-2021#art-12", "SAL-2026#art-18"})
final class DibaoHousehold {

    private final Means means;
    private final AssetTest assets;
    private final boolean incomeBelow;

    DibaoHousehold(Means means) {
        this.means = means;
        assets = new AssetTest(means, means.parameters().assets());
        long income = means.income().yearly();
        long limit = means.lines().yearly();
        incomeBelow =
                income < limit || income == limit && means.parameters().dibao().lineInclusive();
    }

    boolean isEligible() {
        return incomeBelow && assets.passes();
    }

    Reasons failed() {
        return assets.failed().when(!incomeBelow, Reason.INCOME_NOT_BELOW_LINE);
    }

    void explain(Trace trace) {
        new AssetTrace(means, assets, means.parameters().assets(), trace).explain();
        trace.test(Rule.DIBAO_INCOME, incomeBelow)
                .with(
                        means.income().amount(),
                        Money.ofFen(means.lines().yearly()),
                        means.parameters().dibao().lineInclusive())
                .reads(DibaoParameters.INCLUSIVE)
                .under(Citation.COUNTED_INCOME);
    }
}

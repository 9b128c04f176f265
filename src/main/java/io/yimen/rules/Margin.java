package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Reason;

/** A family at the margin: not on Dibao, assets within wider limits, income below a multiple of the lines. */
@LegalBasis({"DIBAO-2021#art-8", "SAL-2026#art-21"})
final class Margin {

    private final Means means;
    private final boolean dibao;
    private final AssetTest assets;
    private final boolean incomeBelow;

    Margin(Means means, DibaoHousehold household) {
        this.means = means;
        dibao = household.isEligible();
        assets = new AssetTest(means, means.parameters().marginAssets());
        incomeBelow = isIncomeBelow();
    }

    boolean isEligible() {
        return !dibao && incomeBelow && assets.passes();
    }

    boolean assetsPass() {
        return assets.passes();
    }

    Reasons assetsFailed() {
        return assets.failed();
    }

    Reasons failed() {
        return assets.failed()
                .when(!incomeBelow, Reason.INCOME_NOT_BELOW_MARGIN)
                .when(dibao, Reason.ALREADY_DIBAO);
    }

    void explain(Trace trace) {
        trace.test(Rule.MARGIN_NOT_DIBAO, !dibao).under(Citation.MARGIN);
        explainAssets(trace);
        MarginParameters margin = means.parameters().margin();
        trace.test(Rule.MARGIN_INCOME, incomeBelow)
                .with(
                        Money.ofFen(means.income().yearly()),
                        Money.ofFen(Exact.halfUp(means.lines().yearly(), margin.multipleBp(), 0, 0, 10_000)),
                        margin.multipleBp(),
                        margin.inclusive())
                .reads(MarginParameters.MULTIPLE, MarginParameters.INCLUSIVE)
                .under(Citation.MARGIN);
    }

    void explainAssets(Trace trace) {
        new AssetTrace(means, assets, means.parameters().marginAssets(), trace).explain();
    }

    private boolean isIncomeBelow() {
        MarginParameters margin = means.parameters().margin();
        int toLimit =
                Exact.compare(means.income().yearly(), 10_000, means.lines().yearly(), margin.multipleBp());
        return toLimit < 0 || toLimit == 0 && margin.inclusive();
    }
}
